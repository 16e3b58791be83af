namespace SmartFactory.Engine.Runtime;

/// <summary>The only door to the database for writes: one call is one transaction. State, bookmarks, timers, tasks, domain rows, outbox and audit written by <c>work</c> are durable together when the task completes, or none of them is.</summary>
public interface ICommitGate
{
    /// <summary>Runs <paramref name="work"/> in a fresh service scope whose stores and DbContext share one transaction, saves, commits, and only then completes.</summary>
    /// <param name="name">What this commit is, for logs and failpoints ("task.complete").</param>
    /// <param name="work">May be run again from the start when the database reports a conflict that left nothing behind; it must have no effect outside the scope it is handed.</param>
    /// <param name="cancellationToken">Honoured until the work has begun.</param>
    Task<T> CommitAsync<T>(string name, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default);
}
