using System.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SmartFactory.Engine.Faults;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Persistence.PostgreSql;

/// <summary>
/// PostgreSQL: every burst is a transaction of its own. What left nothing behind (a conflict, a connection lost before COMMIT,
/// a restarting server) is run again from the start; a COMMIT whose answer got lost is looked up by the transaction's id.
/// </summary>
internal sealed class PostgreSqlCommitGate(DatabaseOptions options, SqlDialect dialect, IServiceScopeFactory scopes, CommitSignal signal, CommitPulse pulse, ILogger<PostgreSqlCommitGate> logger)
    : ICommitGate, IDisposable
{
    /// <summary>How often somebody else may have been first.</summary>
    private const int MaxConflicts = 12;

    /// <summary>How long a server may be away before its callers are told.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _room = new(options.MaxConcurrentCommits);

    public async Task<T> CommitAsync<T>(string name, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        CommitScope.RefuseNested(name);
        var started = CommitMeter.Start();
        pulse.Enter(name, options.MaxWaitingCommits);
        try
        {
            await _room.WaitAsync(cancellationToken);
            try
            {
                var result = await PersistAsync(name, work, cancellationToken);
                CommitMeter.Stored(name, started);
                signal.Raise();
                return result;
            }
            finally
            {
                _room.Release();
            }
        }
        catch (Exception failure) when (ServerFaults.IsTheServers(failure) && failure is not CommitFailedException)
        {
            throw new CommitFailedException(name, outcomeUnknown: false, failure);
        }
        finally
        {
            pulse.Leave();
        }
    }

    public void Dispose() => _room.Dispose();

    /// <summary>Until it is stored, or fails for a reason that another try would not cure.</summary>
    private async Task<T> PersistAsync<T>(string name, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var firstLoss = 0L;
        var conflicts = 0;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunAsync(name, work, cancellationToken);
            }
            catch (Exception conflict) when (ServerFaults.IsConflict(conflict) && ++conflicts < MaxConflicts)
            {
                CommitMeter.Conflict(name);
                logger.LogInformation("{Commit} met a conflict and is run again ({Attempt}): {Reason}", name, attempt, conflict.Message);
            }
            catch (Exception lost) when (ServerFaults.IsUnreachable(lost) && lost is not CommitFailedException && Within(ref firstLoss))
            {
                CommitMeter.Lost(name);
                dialect.Forget();
                logger.LogWarning("{Commit} lost the server before it was stored and is run again ({Attempt}): {Reason}", name, attempt, lost.Message);
            }

            await Task.Delay(Pause(attempt), cancellationToken);
        }
    }

    private static bool Within(ref long firstLoss)
    {
        firstLoss = firstLoss == 0 ? System.Diagnostics.Stopwatch.GetTimestamp() : firstLoss;
        return System.Diagnostics.Stopwatch.GetElapsedTime(firstLoss) < Patience;
    }

    private async Task<T> RunAsync<T>(string name, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var marker = CommitScope.Enter(name);
        await using var connection = (NpgsqlConnection)dialect.Connect();
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<CommitSession>();
        session.Open(name, connection, transaction);
        Failpoint.Pass(Failpoints.CommitBegun);
        var result = await work(scope.ServiceProvider, cancellationToken);
        Failpoint.Pass(Failpoints.CommitWorked);
        await session.SaveAsync(CancellationToken.None);
        Failpoint.Pass(Failpoints.CommitSaved);
        await StoreAsync(name, connection, transaction);
        if (!Failpoint.Throws)
        {
            Failpoint.Pass(Failpoints.CommitStored);
        }

        session.Committed();
        return result;
    }

    private async Task StoreAsync(string name, NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        // Null when nothing was written: then there is no outcome that could be unknown.
        var id = await TransactionIds.CurrentAsync(connection, transaction);
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception lost) when (id is not null && ServerFaults.IsUnreachable(lost))
        {
            CommitMeter.Doubted(name);
            var outcome = await TransactionIds.OutcomeAsync(dialect, id, Patience);
            logger.LogWarning("The answer to COMMIT of {Commit} was lost; transaction {Id} is {Outcome}", name, id, outcome);
            switch (outcome)
            {
                case TransactionOutcome.Committed:
                    return;
                case TransactionOutcome.Aborted:
                    throw;
                default:
                    throw new CommitFailedException(name, outcomeUnknown: true, lost);
            }
        }
    }

    private static TimeSpan Pause(int attempt) =>
        TimeSpan.FromMilliseconds(Random.Shared.Next(1, 4 << Math.Min(attempt, 7)));
}
