namespace SmartFactory.Workflows.Appeals;

/// <summary>An objection (이의신청) to a decision. One may be open per case.</summary>
public sealed class Appeal
{
    public required string Id { get; set; }

    /// <summary>접수번호: the correlation of its workflow.</summary>
    public required string ApplicationNumber { get; set; }

    public required string RoundId { get; set; }

    /// <summary>"R-2026:JS1:52130": while an appeal is open its cell's succession is held.</summary>
    public required string CellId { get; set; }

    /// <summary>What it objects to: screening, selection, cancellation, exit, certification.</summary>
    public required string Against { get; set; }

    public required string Grounds { get; set; }

    public required string Opinion { get; set; }

    public DateTimeOffset FiledAt { get; set; }

    /// <summary>End of the appeal period, counted from the day the notice arrived.</summary>
    public DateTimeOffset PeriodEndsAt { get; set; }

    /// <summary>인용, 기각, 각하 or 철회; null while it is open.</summary>
    public string? Outcome { get; set; }

    /// <summary>Re-scored total in hundredths, when it was evaluated again.</summary>
    public int? NewScore { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }
}
