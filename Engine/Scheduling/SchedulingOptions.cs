using System.Data.Common;

namespace SmartFactory.Engine.Scheduling;

/// <summary>Where the scheduler keeps its own book. Without a server it is in memory: nothing of a case is in it.</summary>
public sealed record SchedulingOptions
{
    /// <summary>Set on PostgreSQL, where several nodes share one schedule.</summary>
    public string? PostgreSqlConnectionString { get; init; }

    /// <summary>How often the schedule is compared with what it should be, and duties nobody has done are taken over.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A node that says nothing for so long while it does a duty is dead, and another does it.</summary>
    public TimeSpan DutyLease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The driver for it.</summary>
    public DbProviderFactory? Driver { get; init; }
}
