namespace SmartFactory.Workflows.Agreements;

/// <summary>Who signed which text, how and when; kept as evidence even when a later text voids it.</summary>
public sealed class AgreementSignature
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    public int TextVersion { get; set; }

    /// <summary>company, vendor, institute or province.</summary>
    public required string Party { get; set; }

    public string? SignerId { get; set; }

    public string SignerName { get; set; } = "";

    public string Means { get; set; } = "";

    public required string DocumentHash { get; set; }

    public string IpAddress { get; set; } = "";

    public string UserAgent { get; set; } = "";

    public bool IsVoid { get; set; }

    public DateTimeOffset SignedAt { get; set; }
}
