using Microsoft.Data.Sqlite;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Engine.Persistence.Sqlite;

/// <summary>The connection of the one writer, with what durability rests on asserted and not assumed.</summary>
internal sealed class WriterConnection : IDisposable
{
    private WriterConnection(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    public static WriterConnection Open(DatabaseOptions options)
    {
        if (options.ReadOnly)
        {
            throw new InvalidOperationException("This process opened the database for reading only.");
        }

        var connectionString = new SqliteConnectionStringBuilder(options.ConnectionString) { Pooling = false }.ToString();
        var connection = new RememberingConnection(connectionString);
        try
        {
            connection.Open();
            Pragmas(connection, options);
            return new WriterConnection(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>BEGIN IMMEDIATE: the write lock is taken at once, so that nothing fails half-way by upgrading.</summary>
    public SqliteTransaction Begin() => Connection.BeginTransaction(deferred: false);

    public void Dispose() => Connection.Dispose();

    private static void Pragmas(SqliteConnection connection, DatabaseOptions options)
    {
        using var command = connection.CreateCommand();
        command.CommandText = options.WaitForDisk
            ? "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=4000;"
            : "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=4000;";
        command.ExecuteNonQuery();
        command.CommandText = "SELECT (SELECT journal_mode FROM pragma_journal_mode) || '/' || (SELECT synchronous FROM pragma_synchronous)";
        var found = (string?)command.ExecuteScalar();
        var expected = options.WaitForDisk ? "wal/2" : "wal/0";
        if (found != expected)
        {
            throw new InvalidOperationException(
                $"SQLite runs with {found} instead of {expected} (journal mode/synchronous): commits would not be durable. Is the database on a network disk?");
        }
    }
}
