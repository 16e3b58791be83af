namespace SmartFactory.Engine.Persistence.Timers;

/// <summary>For which moment a cron duty has run last.</summary>
public sealed class DutyRow
{
    public required string Name { get; set; }

    public DateTimeOffset RanFor { get; set; }
}
