using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Host.Backups;

/// <summary>pg_dump and pg_restore, which must be on the machine: a dump is one moment of the server's, whoever writes meanwhile.</summary>
internal sealed class PostgreSqlSnapshot(DatabaseOptions database) : IDatabaseSnapshot
{
    private readonly NpgsqlConnectionStringBuilder _server = new(database.ConnectionString) { Pooling = false };

    public string FileName => "database.dump";

    public Task TakeAsync(string file, CancellationToken cancellationToken) =>
        RunAsync("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--file", file], cancellationToken);

    public async Task<IAsyncDisposable> ReserveAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(_server.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()", connection);
        if (await command.ExecuteScalarAsync(cancellationToken) is long and > 0 and var others)
        {
            await connection.DisposeAsync();
            throw new BackupException($"{others} others are connected to {_server.Database}: stop every host first.");
        }

        return connection;
    }

    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(_server.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is 0L;
    }

    public async Task RestoreAsync(string file, string aside, CancellationToken cancellationToken)
    {
        if (!await IsEmptyAsync(cancellationToken))
        {
            Directory.CreateDirectory(aside);
            await TakeAsync(Path.Combine(aside, FileName), cancellationToken);
        }

        // All or nothing: a restore that fails leaves what was there.
        await RunAsync("pg_restore", ["--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", "--dbname", _server.Database!, file], cancellationToken);
    }

    private async Task RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Find(program), arguments) { RedirectStandardError = true };
        start.Environment["PGHOST"] = _server.Host;
        start.Environment["PGPORT"] = _server.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = _server.Database;
        start.Environment["PGUSER"] = _server.Username;
        if (_server.Password is { Length: > 0 } password)
        {
            // Not on the command line, where every user of the machine could read it.
            start.Environment["PGPASSWORD"] = password;
        }

        using var process = Process.Start(start) ?? throw new BackupException($"{program} could not be started.");
        try
        {
            var said = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw new BackupException($"{program} ended with {process.ExitCode}: {said.Trim()}");
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string Find(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(v => Path.Combine(v, "bin")) : []);
        return folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new BackupException($"{program} is not on this machine: install PostgreSQL's client programs (postgresql-client), at least as new as the server.");
    }
}
