namespace SmartFactory.Workflows.Rounds;

/// <summary>Quota and money of one track in one municipality (칸). A municipality that did not budget has quota 0.</summary>
public sealed class RoundCell
{
    public required string RoundId { get; set; }

    public required string Track { get; set; }

    public required string MunicipalityCode { get; set; }

    public int Quota { get; set; }

    /// <summary>The province's part of the support in basis points; the rest is the municipality's.</summary>
    public int ProvinceBasisPoints { get; set; }

    /// <summary>What the municipality has budgeted, in won; null while it has not confirmed.</summary>
    public long? MunicipalityBudget { get; set; }

    public string? ConfirmedBy { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }
}
