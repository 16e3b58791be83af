namespace SmartFactory.Engine.Timers;

/// <summary>The firing side of the timer rows.</summary>
public interface ITimerQueue
{
    /// <summary>Ids of timers that are due, earliest first. Reads outside of commits.</summary>
    ValueTask<IReadOnlyList<string>> DueAsync(int limit, CancellationToken cancellationToken = default);

    /// <summary>Marks the timer fired, in the current commit. Null when it is gone, fired already, or held by another node.</summary>
    ValueTask<WorkflowTimer?> TakeAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Notes a failure and when to try again; with no <paramref name="retryAt"/> the timer is parked for a person.</summary>
    ValueTask FailedAsync(string id, string error, DateTimeOffset? retryAt, CancellationToken cancellationToken = default);

    /// <summary>How often it has failed.</summary>
    ValueTask<int> AttemptsAsync(string id, CancellationToken cancellationToken = default);

    ValueTask<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken = default);
}
