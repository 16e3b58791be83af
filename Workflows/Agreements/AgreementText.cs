namespace SmartFactory.Workflows.Agreements;

/// <summary>A frozen text of the agreement; a change of terms makes a new one and voids the signatures under the old.</summary>
public sealed class AgreementText
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    public int Version { get; set; }

    /// <summary>Hash of the terms alone (parties, sums, dates), so that an unchanged agreement keeps its signatures.</summary>
    public required string TermsHash { get; set; }

    public string DocumentId { get; set; } = "";

    /// <summary>SHA-256 every signer sees.</summary>
    public string DocumentHash { get; set; } = "";

    public bool IsCurrent { get; set; }

    public DateTimeOffset FrozenAt { get; set; }

    public DateTimeOffset? SignedAt { get; set; }
}
