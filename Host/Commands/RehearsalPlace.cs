using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Commands;

/// <summary>Where a rehearsal keeps its year: a file that is thrown away, a file that was named, or a database of a server. Never a database in which real people work.</summary>
internal sealed class RehearsalPlace : IDisposable
{
    private readonly bool _isKept;

    private RehearsalPlace(DatabaseOptions database, string files, bool isKept)
    {
        Database = database;
        Files = files;
        _isKept = isKept;
    }

    public DatabaseOptions Database { get; }

    /// <summary>Where documents and attachments lie.</summary>
    public string Files { get; }

    /// <summary>Of <c>--db</c>: a file, or the connection string of a server; without one a file of its own.</summary>
    public static RehearsalPlace Of(CommandArguments arguments)
    {
        if (arguments.Text("db") is { } named && named.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            return new RehearsalPlace(DatabaseOptions.PostgreSql(named), Path.Combine(ProductServices.DataFolder(), "rehearsal.files"), isKept: true);
        }

        var path = arguments.Text("db") is { } file ? ProductServices.FullPath(file) : Path.Combine(Path.GetTempPath(), $"rehearsal-{Guid.NewGuid():N}.db");

        // A rehearsal may be lost with the machine's power, not with its process: the disk need not be waited for.
        return new RehearsalPlace(DatabaseOptions.Sqlite(path, waitForDisk: false), path + ".files", arguments.Has("db"));
    }

    /// <summary>Before anything is written.</summary>
    /// <exception cref="CommandException">There is something where a new year shall begin, nothing where one shall go on, or a year that no rehearsal began.</exception>
    public async Task RefuseWhatIsNoRehearsalAsync(IServiceProvider services, bool isContinued, CancellationToken cancellationToken)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<ProgrammeDbContext>>().CreateDbContextAsync(cancellationToken);
        var isUsed = (Database.SqlitePath is not { } path || File.Exists(path)) && await db.GetService<IRelationalDatabaseCreator>().HasTablesAsync(cancellationToken);
        if (isContinued && !(_isKept && isUsed))
        {
            throw new CommandException("--continue needs --db with the database of the rehearsal that was stopped.");
        }

        if (!isContinued && isUsed)
        {
            throw new CommandException($"{Database.SqlitePath ?? "That database"} is in use already. Name a new one, or --continue its rehearsal.");
        }

        if (isContinued && await db.Set<Person>().AnyAsync(p => !p.IsDemo, cancellationToken))
        {
            throw new CommandException("That database holds people whom no rehearsal made up. Rehearse in a database of its own.");
        }
    }

    public string Size() => Database.SqlitePath is { } path ? string.Create(CultureInfo.InvariantCulture, $", database {new FileInfo(path).Length / 1048576.0:F1} MB") : "";

    public void Dispose()
    {
        if (_isKept)
        {
            return;
        }

        var path = Database.SqlitePath!;
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { path, path + "-wal", path + "-shm", path + ".lock" })
        {
            File.Delete(file);
        }

        if (Directory.Exists(Files))
        {
            Directory.Delete(Files, recursive: true);
        }
    }
}
