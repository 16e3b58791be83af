namespace SmartFactory.Workflows.Certificates;

/// <summary>A request for the governor's certificate, for its renewal, or a case to revoke it (인증신청).</summary>
public sealed class Certification
{
    /// <summary>인증신청번호 "C-2026-0001": correlation of its workflow.</summary>
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    public required string CompanyId { get; set; }

    public CertificationMode Mode { get; set; }

    public CertificationStatus Status { get; set; }

    /// <summary>The certificate to renew or revoke, or the one issued.</summary>
    public string? CertificateNumber { get; set; }

    public string Purpose { get; set; } = "";

    public string Reason { get; set; } = "";

    public string? RequestedBy { get; set; }

    public DateTimeOffset RequestedAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }
}
