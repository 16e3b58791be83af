namespace SmartFactory.Engine.Timers;

/// <summary>Timer rows. Every call belongs to the current commit.</summary>
public interface ITimerStore
{
    ValueTask ArmAsync(WorkflowTimer timer, CancellationToken cancellationToken = default);

    ValueTask DisarmBySubjectAsync(string subject, CancellationToken cancellationToken = default);

    ValueTask DisarmByBookmarksAsync(IReadOnlyList<string> bookmarkIds, CancellationToken cancellationToken = default);
}
