namespace SmartFactory.Workflows.Rehearsal;

/// <summary>When a demonstration's call is open, instead of the year's own dates: around today, so that a visitor can apply.</summary>
public sealed record CallDates(DateTimeOffset OpenAt, DateTimeOffset CloseAt);
