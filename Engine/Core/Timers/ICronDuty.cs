namespace SmartFactory.Engine.Timers;

/// <summary>Something done by the calendar and not for one case: a digest, a sweep, a morning's reminders. Registered by type; the scheduler runs it, on one node only. A run that was missed while nothing ran is made up for once.</summary>
public interface ICronDuty
{
    /// <summary>Stable: the scheduler knows the duty by it.</summary>
    string Name { get; }

    /// <summary>Six fields with seconds, in Asia/Seoul: <c>0 30 8 * * MON-FRI</c>.</summary>
    string Cron { get; }

    /// <summary>Runs outside a commit; what it writes goes through the gate. It may run twice for one moment after a crash.</summary>
    /// <param name="scheduledFor">The moment it was due.</param>
    /// <param name="cancellationToken">Set when the host stops.</param>
    Task RunAsync(DateTimeOffset scheduledFor, CancellationToken cancellationToken);
}
