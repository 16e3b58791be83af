namespace SmartFactory.Engine.Timers;

/// <summary>For which moment each duty has run last.</summary>
public interface IDutyLog
{
    ValueTask<DateTimeOffset?> LastAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Belongs to the current commit.</summary>
    ValueTask RanAsync(string name, DateTimeOffset scheduledFor, CancellationToken cancellationToken = default);
}
