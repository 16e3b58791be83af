using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Faults;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Persistence.Sqlite;

/// <summary>One burst waiting for, or in, the writer.</summary>
internal abstract class QueuedBurst
{
    /// <summary>Runs it in a savepoint. Its own failure is kept for the answer; an exception from here means the whole transaction is lost.</summary>
    public abstract Task RunAsync(IServiceScopeFactory scopes, WriterConnection connection, SqliteTransaction transaction);

    /// <summary>The commit it was part of failed.</summary>
    public abstract void Undo(Exception cause);

    /// <summary>Tells the caller, after the commit.</summary>
    public abstract void Answer();
}

/// <inheritdoc/>
internal sealed class QueuedBurst<T>(string name, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken) : QueuedBurst
{
    private const string Savepoint = "burst";

    private const int InputOutput = 10;
    private const int Full = 13;

    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Culture, the signed-in user and the trace travel with the caller, not with the writer.
    private readonly ExecutionContext? _caller = ExecutionContext.Capture();
    private CommitSession? _session;
    private T? _result;
    private Exception? _failure;

    public Task<T> Task => _answer.Task;

    public override async Task RunAsync(IServiceScopeFactory scopes, WriterConnection connection, SqliteTransaction transaction)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            _failure = new OperationCanceledException(cancellationToken);
            return;
        }

        transaction.Save(Savepoint);
        try
        {
            var running = InCallersContext(() => WorkAsync(scopes, connection, transaction));
            await running;
        }
#pragma warning disable CA1031 // Whatever the work throws belongs to its caller; the writer goes on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _failure = IsTheDisks(failure) ? new CommitFailedException(name, outcomeUnknown: false, failure) : failure;
            transaction.Rollback(Savepoint);
        }

        transaction.Release(Savepoint);
    }

    public override void Undo(Exception cause) => _failure ??= new CommitFailedException(name, outcomeUnknown: false, cause);

    public override void Answer()
    {
        if (_failure is OperationCanceledException cancelled)
        {
            _answer.TrySetCanceled(cancelled.CancellationToken);
        }
        else if (_failure is not null)
        {
            _answer.TrySetException(_failure);
        }
        else
        {
            _session!.Committed();
            _answer.TrySetResult(_result!);
        }
    }

    /// <summary>A disk that is full or fails is no fault of the work, whichever statement met it.</summary>
    private static bool IsTheDisks(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: Full or InputOutput } => true,
        CommitFailedException => false,
        _ => failure.InnerException is { } inner && IsTheDisks(inner),
    };

    private async Task WorkAsync(IServiceScopeFactory scopes, WriterConnection connection, SqliteTransaction transaction)
    {
        using var marker = CommitScope.Enter(name);
        await using var scope = scopes.CreateAsyncScope();
        var session = _session = scope.ServiceProvider.GetRequiredService<CommitSession>();
        session.Open(name, connection.Connection, transaction);
        Failpoint.Pass(Failpoints.CommitBegun);
        _result = await work(scope.ServiceProvider, cancellationToken);
        Failpoint.Pass(Failpoints.CommitWorked);
        await session.SaveAsync(CancellationToken.None);
    }

    private Task InCallersContext(Func<Task> start)
    {
        if (_caller is null)
        {
            return start();
        }

        Task? started = null;
        ExecutionContext.Run(_caller, _ => started = start(), null);
        return started!;
    }
}
