using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartFactory.Faults.Kit;
using SmartFactory.Faults.Victims;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Audit;

namespace SmartFactory.Faults;

/// <summary>T9: the scheduler's own tables are emptied while nodes run and while none does; cases and duties do not notice.</summary>
public sealed class SchedulerWipedTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Emptied_scheduler_tables_cost_no_timer_and_no_duty_and_no_moment_is_done_twice()
    {
        Length.LongOnly();
        await using var world = await FaultWorld.OpenAsync(cluster, withMail: false);
        await using (var one = world.Start("node0", callers: 2, seed: 1))
        await using (var two = world.Start("node1", callers: 2, seed: 2))
        {
            await Task.WhenAll(FaultWorld.ReadyAsync(one), FaultWorld.ReadyAsync(two));
            for (var wipe = 0; wipe < 3; wipe++)
            {
                await WipeAsync(world);
                var ticks = (await TicksAsync(world)).Count;
                await Eventually.TrueAsync(async () => (await TicksAsync(world)).Count >= ticks + 2, "the duty to go on\n" + one.Output + two.Output, TimeSpan.FromMinutes(2));
            }

            Assert.False(one.HasExited || two.HasExited);
        }

        await WipeAsync(world);
        await world.FinishAsync();

        // At-least-once by contract, exactly once unless a node dies in it: the two above were killed at the end of their block.
        var moments = (await TicksAsync(world)).GroupBy(tick => tick).Where(group => group.Count() > 1).ToList();
        world.Report("T9", $"4 wipes, {(await TicksAsync(world)).Count} ticks, {moments.Count} twice");
        Assert.InRange(moments.Count, 0, 2);
        Assert.Equal([], await world.ViolationsAsync());
        Assert.Equal([], await world.LostAsync());
    }

    private static Task<List<string>> TicksAsync(FaultWorld world) => world.ReadAsync(db => db.Set<AuditEntry>().Where(e => e.Action == TickDuty.Action).Select(e => e.Subject).ToListAsync());

    private static async Task WipeAsync(FaultWorld world)
    {
        await using var connection = new NpgsqlConnection(world.Server);
        await connection.OpenAsync();
        var tables = new List<string>();
        await using (var list = new NpgsqlCommand("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND lower(tablename) LIKE 'qrtz\\_%' AND lower(tablename) NOT LIKE '%lock%'", connection))
        await using (var reader = await list.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetString(0));
            }
        }

        Assert.NotEmpty(tables);
        await Eventually.TrueAsync(
            async () =>
            {
                try
                {
                    await using var wipe = new NpgsqlCommand(string.Create(CultureInfo.InvariantCulture, $"TRUNCATE {string.Join(", ", tables.Select(t => $"\"{t}\""))} CASCADE"), connection);
                    await wipe.ExecuteNonQueryAsync();
                    return true;
                }
                catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.DeadlockDetected)
                {
                    // The scheduler was at it.
                    return false;
                }
            },
            "the tables to be emptied");
        world.Faults++;
    }
}
