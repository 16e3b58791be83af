using Microsoft.Data.Sqlite;

namespace SmartFactory.Engine.Persistence.Commits;

/// <summary>Which database this process works on.</summary>
public sealed class DatabaseOptions
{
    public required DatabaseProvider Provider { get; init; }

    public required string ConnectionString { get; init; }

    /// <summary>The file of a SQLite database; null on a server.</summary>
    public string? SqlitePath { get; init; }

    /// <summary>Opens the file for reading only: <c>verify</c> beside a running host.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Wait for the disk at every commit. False only for scratch databases that may be lost with the machine's power; a killed process loses nothing either way.</summary>
    public bool WaitForDisk { get; init; } = true;

    /// <summary>How many bursts may share one durable commit of SQLite.</summary>
    public int MaxBurstsPerCommit { get; init; } = 64;

    /// <summary>How many commits PostgreSQL works on at once for this process.</summary>
    public int MaxConcurrentCommits { get; init; } = 16;

    /// <summary>How many commits of this process may wait for the database; whoever comes beyond that is told no at once.</summary>
    public int MaxWaitingCommits { get; init; } = 2000;

    public static DatabaseOptions Sqlite(string path, bool readOnly = false, bool waitForDisk = true)
    {
        var file = Path.GetFullPath(path);
        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
        return new DatabaseOptions
        {
            Provider = DatabaseProvider.Sqlite,
            ConnectionString = connectionString,
            SqlitePath = file,
            ReadOnly = readOnly,
            WaitForDisk = waitForDisk,
        };
    }

    public static DatabaseOptions PostgreSql(string connectionString, bool readOnly = false) => new()
    {
        Provider = DatabaseProvider.PostgreSql,
        ConnectionString = connectionString,
        ReadOnly = readOnly,
    };
}
