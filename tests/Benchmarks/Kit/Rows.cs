using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Benchmarks.Kit;

/// <summary>Databases with very many rows: one that the engine wrote, copied by the database itself, since only their number is measured.</summary>
internal static class Rows
{
    /// <summary>A database with so many waiting cases, and, where asked for, a timer that is due in a year for each.</summary>
    public static async Task CreateAsync(string file, int cases, int timers)
    {
        var database = DatabaseOptions.Sqlite(file);
        await using (var host = new EngineHost(database))
        {
            await host.MigrateAsync();
            await WaitingCase.SeedAsync(host);
            await WaitingCase.StartAsync(host);
        }

        await CopyAsync(database, "wf_instances", cases - 1, "id");
        await CopyAsync(database, "wf_bookmarks", cases - 1, "id", "instance_id", "activity_instance_id");
        await CopyAsync(database, "wf_journal", cases - 1, "instance_id");
        if (timers > 0)
        {
            var inAYear = TimeProvider.System.GetUtcNow().AddYears(1).UtcTicks;
            await RunAsync(
                database,
                Numbers(timers)
                + "INSERT INTO wf_timers (id, kind, due_at, wake_at, attempts, bookmark_id) "
                + $"SELECT 'far-' || i, 'bookmark', {inAYear} + i, {inAYear} + i, 0, 'none-' || i FROM n");
        }

        await RunAsync(database, "ANALYZE");
        await RunAsync(database, "PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
    }

    /// <summary>Bytes of the rows' own content in the three tables of a case.</summary>
    public static async Task<long> PayloadAsync(DatabaseOptions database)
    {
        await using var host = new EngineHost(database);
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<ProgrammeDbContext>>().CreateDbContextAsync();
        return await db.Database.SqlQueryRaw<long>(
            """
            SELECT (SELECT length(state) + length(id) FROM wf_instances LIMIT 1)
                 + (SELECT length(entries) + length(instance_id) FROM wf_journal LIMIT 1)
                 + (SELECT length(id) + length(hash) + length(instance_id) + length(activity_node_id) + length(activity_instance_id) + length(name) FROM wf_bookmarks LIMIT 1) AS "Value"
            """).SingleAsync();
    }

    private static async Task CopyAsync(DatabaseOptions database, string table, int times, params string[] keys)
    {
        if (times < 1)
        {
            return;
        }

        var columns = await ColumnsAsync(database, table);
        var values = columns.Select(c => keys.Contains(c) ? $"t.{c} || '-' || i" : "t." + c);
        await RunAsync(
            database,
            Numbers(times) + $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM n, (SELECT * FROM {table} LIMIT 1) t");
    }

    /// <summary>1 to that many.</summary>
    private static string Numbers(int most) => $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {most}) ";

    private static async Task<List<string>> ColumnsAsync(DatabaseOptions database, string table)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Nobody's input.
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task RunAsync(DatabaseOptions database, string sql)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Nobody's input.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync();
    }
}
