using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Applications;

/// <summary>What a firm types into its application. A null leaves what was saved before; nothing is checked until it is submitted, so that a draft may be half finished.</summary>
public sealed record ApplicationForm
{
    public string? Track { get; init; }

    public string? MunicipalityCode { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<CostItem>? CostItems { get; init; }

    /// <summary>The total as typed; on submission it must be the sum of the items.</summary>
    public long? TotalCost { get; init; }

    public string? VendorName { get; init; }

    public string? VendorBusinessNumber { get; init; }

    public string? VendorEmail { get; init; }

    public int? BonusClaimed { get; init; }

    /// <summary>Plan, KPIs, how the own share is raised, consents: merged into the saved answers key by key.</summary>
    public JsonObject? Answers { get; init; }
}
