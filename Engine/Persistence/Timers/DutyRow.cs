namespace SmartFactory.Engine.Persistence.Timers;

/// <summary>For which moment a cron duty has run last, and who is at it.</summary>
public sealed class DutyRow
{
    public required string Name { get; set; }

    public DateTimeOffset RanFor { get; set; }

    /// <summary>The node that runs it now.</summary>
    public string? ClaimedBy { get; set; }

    /// <summary>When the others may think that node dead.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }
}
