namespace SmartFactory.Workflows.Councils;

/// <summary>A session of a municipality's council that decides its share of the money (시군비).</summary>
public sealed class CouncilSession
{
    /// <summary>Correlation of its workflow, "CNCL-52130-2026-1".</summary>
    public required string Id { get; set; }

    public required string MunicipalityCode { get; set; }

    /// <summary>The programme year whose budget it decides.</summary>
    public int BudgetYear { get; set; }

    public required string Name { get; set; }

    public DateTimeOffset OpensAt { get; set; }

    public DateTimeOffset ClosesAt { get; set; }

    /// <summary>Main budget (본예산) or a supplementary one (추경).</summary>
    public bool IsMainBudget { get; set; }

    /// <summary>What was asked for per track {"JS1": won}.</summary>
    public string RequestedJson { get; set; } = "{}";

    public string VotedJson { get; set; } = "{}";

    public bool? IsTabled { get; set; }

    /// <summary>Counts changes of the dates.</summary>
    public int Version { get; set; } = 1;

    public DateTimeOffset? DecidedAt { get; set; }
}
