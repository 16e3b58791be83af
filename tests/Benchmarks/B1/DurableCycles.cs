using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using SmartFactory.Benchmarks.Kit;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.TestKit;

namespace SmartFactory.Benchmarks.B1;

/// <summary>B1: start, wait, resume, finish, each of the two commits durable before it is acknowledged; beside the same rows written without an engine, sample by sample.</summary>
internal sealed class DurableCycles(TimeSpan sample)
{
    private const int Callers = 64;
    private const int Rounds = 5;

    public static async Task RunAsync(TimeSpan sample)
    {
        using var folder = new TemporaryFolder("b1");
        await using var cluster = new PostgresCluster();
        var benchmark = new DurableCycles(sample);
        Console.WriteLine("B1: start, wait, resume, finish with 4 KiB of state; two durable commits a cycle");
        Console.WriteLine();
        Console.WriteLine("| database | who | cycles/s (median) | of the floor | cycles per durable commit |");
        Console.WriteLine("|---|---|---:|---:|---:|");
        var file = folder.File("raw.db");
        await using (var raw = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()))
        {
            await raw.OpenAsync();
            await BeDurableAsync(raw);
            await benchmark.ReportAsync("SQLite", DatabaseOptions.Sqlite(folder.File("engine.db")), raw, "BLOB");
        }

        await using (var raw = new NpgsqlConnection(await cluster.CreateDatabaseAsync()))
        {
            await raw.OpenAsync();
            await benchmark.ReportAsync("PostgreSQL", DatabaseOptions.PostgreSql(await cluster.CreateDatabaseAsync()), raw, "bytea");
        }
    }

    /// <summary>As the engine's writer is; what does not hold is told by the driver.</summary>
    private static async Task BeDurableAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=4000;";
        await command.ExecuteNonQueryAsync();
        command.CommandText = "SELECT (SELECT journal_mode FROM pragma_journal_mode) || '/' || (SELECT synchronous FROM pragma_synchronous)";
        if ((string?)await command.ExecuteScalarAsync() != "wal/2")
        {
            throw new InvalidOperationException("The floor is not durable: this comparison would be unfair.");
        }
    }

    private async Task ReportAsync(string name, DatabaseOptions database, System.Data.Common.DbConnection raw, string blob)
    {
        await using var host = new EngineHost(database);
        await host.MigrateAsync();
        await WaitingCase.SeedAsync(host);
        var bytes = await CycleBytes.OfAsync(host);
        using var floor = new RawRows(raw, blob, bytes);
        using var commits = new CommitCounter();
        var samples = new Samples();
        for (var round = -1; round < Rounds; round++)
        {
            // The first round only warms up.
            var single = await RateAsync(1, () => floor.CyclesAsync(1));
            var one = await RateAsync(1, () => CycleAsync(host), 1);
            var grouped = await RateAsync(Callers, () => floor.CyclesAsync(Callers));
            commits.Reset();
            var many = await RateAsync(1, () => CycleAsync(host), Callers);
            if (round >= 0)
            {
                samples.Add(single, one, grouped, many, many * sample.TotalSeconds / Math.Max(1, commits.Durable));
            }
        }

        samples.Print(name, bytes);
    }

    private static async Task CycleAsync(EngineHost host) => await WaitingCase.ResumeAsync(host, await WaitingCase.StartAsync(host));

    /// <returns>Cycles a second.</returns>
    private async Task<double> RateAsync(int cycles, Func<Task> run, int callers = 1)
    {
        var watch = Stopwatch.StartNew();
        var done = 0L;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < sample)
            {
                await run();
                Interlocked.Add(ref done, cycles);
            }
        })));
        return done / watch.Elapsed.TotalSeconds;
    }
}
