using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Persistence.PostgreSql;

/// <summary>PostgreSQL: every burst is a transaction of its own. A conflict that left nothing behind is run again from the start.</summary>
internal sealed class PostgreSqlCommitGate(DatabaseOptions options, SqlDialect dialect, IServiceScopeFactory scopes, CommitSignal signal, ILogger<PostgreSqlCommitGate> logger)
    : ICommitGate, IDisposable
{
    private const int MaxAttempts = 12;

    private readonly SemaphoreSlim _room = new(options.MaxConcurrentCommits);

    public async Task<T> CommitAsync<T>(string name, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        CommitScope.RefuseNested(name);
        await _room.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    var result = await RunAsync(name, work, cancellationToken);
                    signal.Raise();
                    return result;
                }
                catch (Exception conflict) when (attempt < MaxAttempts && IsConflict(conflict))
                {
                    logger.LogInformation("{Commit} met a conflict and is run again ({Attempt}): {Reason}", name, attempt, conflict.Message);
                    await Task.Delay(Pause(attempt), cancellationToken);
                }
            }
        }
        finally
        {
            _room.Release();
        }
    }

    public void Dispose() => _room.Dispose();

    private async Task<T> RunAsync<T>(string name, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var marker = CommitScope.Enter(name);
        await using var connection = (NpgsqlConnection)dialect.Connect();
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        T result;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var session = scope.ServiceProvider.GetRequiredService<CommitSession>();
            session.Open(name, connection, transaction);
            result = await work(scope.ServiceProvider, cancellationToken);
            await session.SaveAsync(CancellationToken.None);
            await StoreAsync(name, transaction);
            session.Committed();
        }

        return result;
    }

    private static async Task StoreAsync(string name, NpgsqlTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (NpgsqlException lost) when (lost is not PostgresException)
        {
            throw new CommitFailedException(name, outcomeUnknown: true, lost);
        }
    }

    private static bool IsConflict(Exception failure) => failure switch
    {
        StaleInstanceException or DbUpdateConcurrencyException => true,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        _ => failure.InnerException is { } inner && IsConflict(inner),
    };

    private static TimeSpan Pause(int attempt) =>
        TimeSpan.FromMilliseconds(Random.Shared.Next(1, 4 << Math.Min(attempt, 7)));
}
