using Microsoft.Data.Sqlite;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Host.Backups;

/// <summary>SQLite's online backup: one read transaction over the whole copy, which in WAL mode neither waits for the writer nor holds it up.</summary>
internal sealed class SqliteSnapshot(DatabaseOptions database) : IDatabaseSnapshot
{
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    private readonly string _path = database.SqlitePath!;

    public string FileName => "database.db";

    public async Task TakeAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(_path))
        {
            throw new BackupException($"There is no database {_path}.");
        }

        await using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await source.OpenAsync(cancellationToken);
        await copy.OpenAsync(cancellationToken);
        await Task.Run(() => source.BackupDatabase(copy), cancellationToken);

        // One plain file, that says itself whether it is whole.
        await using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=DELETE";
        await command.ExecuteScalarAsync(cancellationToken);
        command.CommandText = "PRAGMA quick_check";
        if (await command.ExecuteScalarAsync(cancellationToken) is not "ok")
        {
            throw new BackupException($"The copy of {_path} is damaged: the database itself or the disk is.");
        }
    }

    public Task<IAsyncDisposable> ReserveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<IAsyncDisposable>(new Reservation(HostLock.Acquire(database)));
        }
        catch (DatabaseInUseException used)
        {
            throw new BackupException(used.Message, used);
        }
    }

    public Task<bool> IsEmptyAsync(CancellationToken cancellationToken) => Task.FromResult(!Parts.Any(part => File.Exists(_path + part)));

    public Task RestoreAsync(string file, string aside, CancellationToken cancellationToken)
    {
        // First beside it, whole and on disk: what is there goes only when its successor has come.
        var arriving = _path + ".arriving";
        using (var content = File.OpenRead(file))
        using (var target = File.Create(arriving))
        {
            content.CopyTo(target);
            target.Flush(flushToDisk: true);
        }

        foreach (var part in Parts.Where(part => File.Exists(_path + part)))
        {
            Directory.CreateDirectory(aside);
            File.Move(_path + part, Path.Combine(aside, Path.GetFileName(_path) + part));
        }

        File.Move(arriving, _path);
        return Task.CompletedTask;
    }

    private sealed class Reservation(HostLock held) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            held.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
