namespace SmartFactory.Engine.Timers;

/// <summary>Timer rows. Every call belongs to the current commit.</summary>
public interface ITimerStore
{
    ValueTask ArmAsync(WorkflowTimer timer, CancellationToken cancellationToken = default);

    ValueTask DisarmBySubjectAsync(string subject, CancellationToken cancellationToken = default);

    /// <summary>The timers for which an instance waits, earliest first.</summary>
    ValueTask<IReadOnlyList<WorkflowTimer>> FindAwaitedAsync(string instanceId, CancellationToken cancellationToken = default);

    ValueTask DisarmByBookmarksAsync(IReadOnlyList<string> bookmarkIds, CancellationToken cancellationToken = default);
}
