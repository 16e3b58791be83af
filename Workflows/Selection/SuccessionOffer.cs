namespace SmartFactory.Workflows.Selection;

/// <summary>A freed seat offered to a firm of the waiting list (승계 제안) and what came of it.</summary>
public sealed class SuccessionOffer
{
    public required string Id { get; set; }

    /// <summary>Correlation of the cell's workflow, "R-2026:JS1:52130".</summary>
    public required string CellId { get; set; }

    public required string ApplicationNumber { get; set; }

    /// <summary>offered, accepted, declined, unanswered, unfit, refused.</summary>
    public required string Outcome { get; set; }

    public DateTimeOffset OfferedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }
}
