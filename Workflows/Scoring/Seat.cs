namespace SmartFactory.Workflows.Scoring;

/// <summary>A firm's place after the ranking.</summary>
/// <param name="Outcome">selected, waiting or rejected.</param>
/// <param name="Rank">Place in its cell among those at or above the threshold.</param>
/// <param name="WaitingRank">Place on the waiting list, from 1.</param>
public sealed record Seat(RankedFirm Firm, string Outcome, int? Rank, int? WaitingRank);
