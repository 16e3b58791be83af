namespace SmartFactory.Workflows.Certificates;

/// <summary>The governor's certificate (도지사 인증).</summary>
public sealed class Certificate
{
    /// <summary>"전북-SF-2026-JS2-0001", without gaps within a year and track.</summary>
    public required string Number { get; set; }

    public required string CertificationId { get; set; }

    public required string ProjectNumber { get; set; }

    public required string CompanyId { get; set; }

    /// <summary>Unguessable; what the QR code leads to.</summary>
    public required string VerificationCode { get; set; }

    public CertificateStatus Status { get; set; }

    public DateTimeOffset IssuedAt { get; set; }

    /// <summary>The first instant it is no longer valid.</summary>
    public DateTimeOffset ValidUntil { get; set; }

    public string DocumentId { get; set; } = "";

    public string DocumentHash { get; set; } = "";

    public int ReissueCount { get; set; }

    /// <summary>When it was revoked or replaced.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public string Reason { get; set; } = "";
}
