using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Persistence.Sqlite;

namespace SmartFactory.Engine.Persistence;

/// <summary>Brings the database up to this program's schema. Called once, before anything else touches it.</summary>
public sealed partial class DatabaseStartup
{
    private readonly DatabaseOptions _options;
    private readonly ContextActivator _contexts;
    private readonly ILogger _logger;

    internal DatabaseStartup(DatabaseOptions options, ContextActivator contexts, ILogger<DatabaseStartup> logger)
    {
        _options = options;
        _contexts = contexts;
        _logger = logger;
    }

    /// <exception cref="DatabaseRefusedException">The database is of a newer program, lies on a network disk, is a server that does not wait for its disk, or is being migrated by another process that does not end.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        if (_options.SqlitePath is { } path)
        {
            LocalDisk.Require(path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }

        await using var context = _contexts.ForReading();
        await RefuseForgetfulServerAsync(context, cancellationToken);
        await RefuseNewerAsync(context, cancellationToken);
        if (!(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return;
        }

        using var turn = _options.SqlitePath is { } file ? await MigrationTurn.TakeAsync(file, cancellationToken) : null;
        if (turn is not null)
        {
            await ReleaseStaleLockAsync(turn, cancellationToken);
        }

        await context.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>A server that acknowledges before its disk does would lose what we acknowledged. (SQLite's settings are ours, and asserted where its writer opens.)</summary>
    private async Task RefuseForgetfulServerAsync(EngineDbContext context, CancellationToken cancellationToken)
    {
        if (_options.SqlitePath is not null || !_options.WaitForDisk || !await context.Database.CanConnectAsync(cancellationToken))
        {
            return;
        }

        var found = await context.Database
            .SqlQuery<string>($"SELECT current_setting('fsync') || '/' || current_setting('synchronous_commit') || '/' || current_setting('full_page_writes') AS \"Value\"")
            .SingleAsync(cancellationToken);
        var (fsync, commit, pages) = found.Split('/') switch { var parts => (parts[0], parts[1], parts[2]) };
        if (fsync != "on" || commit == "off")
        {
            throw new DatabaseRefusedException(
                $"The PostgreSQL server runs with fsync={fsync} and synchronous_commit={commit}: what it acknowledges does not survive a power cut. Set both to on, for the server or for this database.");
        }

        if (pages != "on")
        {
            LogTornPages(pages);
        }
    }

    /// <summary>A program that does not know the schema would write what the newer one cannot read.</summary>
    private static async Task RefuseNewerAsync(EngineDbContext context, CancellationToken cancellationToken)
    {
        if (!await context.Database.CanConnectAsync(cancellationToken) || !await context.GetService<IHistoryRepository>().ExistsAsync(cancellationToken))
        {
            return;
        }

        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var unknown = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Where(m => !known.Contains(m)).ToList();
        if (unknown.Count > 0)
        {
            throw new DatabaseRefusedException(
                $"The database was written by a newer version of this program (schema {unknown[^1]}). Start that version, or restore a backup that this one made.");
        }
    }

    /// <summary>EF Core waits for ever for the lock row of a migration that was killed. Whoever has the turn knows that its owner is gone; what it had not finished was undone with its transaction.</summary>
    private async Task ReleaseStaleLockAsync(MigrationTurn turn, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(_options.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (await command.ExecuteScalarAsync(cancellationToken) is not > 0L)
        {
            return;
        }

        command.CommandText = """DELETE FROM "__EFMigrationsLock" RETURNING "Timestamp" """;
        if (await command.ExecuteScalarAsync(cancellationToken) is { } since)
        {
            LogStaleLock(turn.Database, since);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The PostgreSQL server runs with full_page_writes={Setting}. That is safe only on a file system that never writes half a page.")]
    private partial void LogTornPages(string setting);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A migration of {Database} that began at {Since} (UTC) was killed before it ended. Nothing of it was kept; it is done again now.")]
    private partial void LogStaleLock(string database, object since);
}
