using Npgsql;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Engine.Persistence;

/// <summary>Nodes that start at the same moment prepare the database one after the other. On SQLite there is one host anyway.</summary>
public sealed class StartLock : IAsyncDisposable
{
    // Any number; it only has to be the same on all nodes.
    private const long Number = 0x5346_5354_4152_54;

    private readonly NpgsqlConnection? _connection;

    private StartLock(NpgsqlConnection? connection) => _connection = connection;

    public static async Task<StartLock> AcquireAsync(DatabaseOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            return new StartLock(null);
        }

        // Of its own and not pooled: the lock is the session's and goes with it, however this process ends.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(options.ConnectionString) { Pooling = false }.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { Parameters = { new() { Value = Number } }, CommandTimeout = 600 };
            await command.ExecuteNonQueryAsync(cancellationToken);
            return new StartLock(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _connection?.DisposeAsync() ?? ValueTask.CompletedTask;
}
