namespace SmartFactory.Engine.Runtime;

/// <summary>Raised after every commit, so that pumps look at once instead of at their next sweep. A hint only: a lost one costs time, never work.</summary>
public sealed class CommitSignal
{
    private volatile TaskCompletionSource _next = New();

    /// <summary>Completes at the next commit. Take it before looking for work, or a commit in between goes unseen until the sweep.</summary>
    public Task NextAsync() => _next.Task;

    public void Raise() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
