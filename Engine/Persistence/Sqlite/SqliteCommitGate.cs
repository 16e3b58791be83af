using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartFactory.Engine.Faults;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Persistence.Sqlite;

/// <summary>
/// SQLite's one writer. Bursts queue up; each runs in a savepoint of the open transaction, and those that are waiting
/// share one durable COMMIT. A caller hears of success only after that, and a burst that fails takes back only itself.
/// </summary>
internal sealed class SqliteCommitGate : ICommitGate, IAsyncDisposable
{
    private static readonly TimeSpan GroupTime = TimeSpan.FromMilliseconds(20);

    private readonly Channel<QueuedBurst> _queue = Channel.CreateUnbounded<QueuedBurst>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _startLock = new();
    private readonly DatabaseOptions _options;
    private readonly IServiceScopeFactory _scopes;
    private readonly CommitSignal _signal;
    private readonly CommitPulse _pulse;
    private readonly ILogger<SqliteCommitGate> _logger;
    private Task? _writer;
    private WriterConnection? _connection;

    public SqliteCommitGate(DatabaseOptions options, IServiceScopeFactory scopes, CommitSignal signal, CommitPulse pulse, ILogger<SqliteCommitGate> logger)
    {
        _options = options;
        _scopes = scopes;
        _signal = signal;
        _pulse = pulse;
        _logger = logger;
    }

    public async Task<T> CommitAsync<T>(string name, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        CommitScope.RefuseNested(name);
        cancellationToken.ThrowIfCancellationRequested();
        EnsureWriter();
        var started = CommitMeter.Start();
        var burst = new QueuedBurst<T>(name, work, cancellationToken);
        _pulse.Enter(name, _options.MaxWaitingCommits);
        try
        {
            ObjectDisposedException.ThrowIf(!_queue.Writer.TryWrite(burst), this);
            var result = await burst.Task;
            CommitMeter.Stored(name, started);
            return result;
        }
        finally
        {
            _pulse.Leave();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        if (_writer is { } writer)
        {
            await writer;
        }

        _connection?.Dispose();
    }

    private void EnsureWriter()
    {
        if (_writer is not null)
        {
            return;
        }

        lock (_startLock)
        {
            // The writer must not inherit whatever flows with its first caller.
            using var flow = ExecutionContext.SuppressFlow();
            _writer ??= Task.Run(WriteAsync);
        }
    }

    private async Task WriteAsync()
    {
        var reader = _queue.Reader;
        while (await reader.WaitToReadAsync())
        {
            if (reader.TryRead(out var first))
            {
                await CommitGroupAsync(first);
            }
        }
    }

    private async Task CommitGroupAsync(QueuedBurst first)
    {
        var group = new List<QueuedBurst>();
        SqliteTransaction? transaction = null;
        try
        {
            _connection ??= WriterConnection.Open(_options);
            transaction = _connection.Begin();
            await RunGroupAsync(first, group, transaction);
            Failpoint.Pass(Failpoints.CommitSaved);
            transaction.Commit();
        }
#pragma warning disable CA1031 // Whatever happened, the callers must hear of it and the writer must go on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _logger.LogError(failure, "A commit of {Count} bursts was not stored", Math.Max(group.Count, 1));
            Abandon(transaction);
            if (group.Count == 0)
            {
                group.Add(first);
            }

            CommitMeter.Failed();
            group.ForEach(burst => burst.Undo(failure));
            transaction = null;
        }

        var stored = transaction is not null;
        transaction?.Dispose();
        FailAfter(stored);
        group.ForEach(burst => burst.Answer());
        if (stored)
        {
            CommitMeter.Grouped(group.Count);
            _signal.Raise();
        }
    }

    private async Task RunGroupAsync(QueuedBurst first, List<QueuedBurst> group, SqliteTransaction transaction)
    {
        var started = Stopwatch.GetTimestamp();
        QueuedBurst? burst = first;
        do
        {
            group.Add(burst);
            await burst.RunAsync(_scopes, _connection!, transaction);
        }
        while (group.Count < _options.MaxBurstsPerCommit
            && Stopwatch.GetElapsedTime(started) < GroupTime
            && _queue.Reader.TryRead(out burst));
    }

    /// <summary>A stored commit is a stored commit: only an end of the process belongs here, no exception.</summary>
    private static void FailAfter(bool stored)
    {
        if (stored && !Failpoint.Throws)
        {
            Failpoint.Pass(Failpoints.CommitStored);
        }
    }

    /// <summary>After a failed COMMIT the connection may be in any state (disk full, file gone): take a new one.</summary>
    private void Abandon(SqliteTransaction? transaction)
    {
        try
        {
            transaction?.Dispose();
        }
        catch (SqliteException failure)
        {
            _logger.LogWarning(failure, "The failed transaction could not be rolled back; the connection is closed instead");
        }

        _connection?.Dispose();
        _connection = null;
    }
}
