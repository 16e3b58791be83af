using System.Text.Json.Nodes;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Runtime;

/// <summary>A due Delay, StartAt, deadline …: resumes its bookmark. A bookmark that has gone meanwhile needs no resuming.</summary>
internal sealed class BookmarkTimer(IWorkflowRuntime runtime) : ITimerHandler
{
    public string Kind => TimerKinds.Bookmark;

    public Task FireAsync(WorkflowTimer timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        return timer.BookmarkId is { } bookmarkId
            ? runtime.ResumeAsync(bookmarkId, timer.Payload?.DeepClone() as JsonObject, cancellationToken)
            : throw new InvalidOperationException($"Timer {timer.Id} names no bookmark.");
    }
}
