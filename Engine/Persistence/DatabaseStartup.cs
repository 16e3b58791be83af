using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Persistence.Sqlite;

namespace SmartFactory.Engine.Persistence;

/// <summary>Brings the database up to this program's schema. Called once, before anything else touches it.</summary>
public sealed class DatabaseStartup
{
    private readonly DatabaseOptions _options;
    private readonly ContextActivator _contexts;

    internal DatabaseStartup(DatabaseOptions options, ContextActivator contexts)
    {
        _options = options;
        _contexts = contexts;
    }

    /// <exception cref="DatabaseRefusedException">The database is of a newer program, lies on a network disk, or was left half-way by a migration.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        if (_options.SqlitePath is { } path)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            LocalDisk.Require(path);
            await RefuseStaleLockAsync(path, cancellationToken);
        }

        await using var context = _contexts.ForReading();
        await RefuseNewerAsync(context, cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
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

    /// <summary>EF Core waits for ever for a lock that a killed migration left behind. The host's own lock is held: nobody else can be migrating.</summary>
    private async Task RefuseStaleLockAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return;
        }

        await using var connection = new SqliteConnection(_options.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (await command.ExecuteScalarAsync(cancellationToken) is not > 0L)
        {
            return;
        }

        command.CommandText = """SELECT "Timestamp" FROM "__EFMigrationsLock" LIMIT 1""";
        if (await command.ExecuteScalarAsync(cancellationToken) is { } since)
        {
            throw new DatabaseRefusedException(
                $"{path} is locked by a migration that began at {since} (UTC) and did not end. If no other process is migrating it now, that one was killed: "
                + "make a copy of the file, then run: sqlite3 \"" + path + "\" 'DELETE FROM \"__EFMigrationsLock\"' and start again. A migration is one transaction: what it had not finished is undone.");
        }
    }
}
