namespace SmartFactory.Workflows.Agreements;

/// <summary>A paper a party owes before the agreement can be signed; the newest verdict counts.</summary>
public sealed class AgreementDocument
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    /// <summary>company, vendor or municipality.</summary>
    public required string Party { get; set; }

    /// <summary>Key of the paper ("performance-bond").</summary>
    public required string Kind { get; set; }

    public string? FileId { get; set; }

    public string Note { get; set; } = "";

    /// <summary>Null while nobody has looked.</summary>
    public bool? IsAccepted { get; set; }

    public DateTimeOffset SubmittedAt { get; set; }
}
