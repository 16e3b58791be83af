using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;
using SmartFactory.Faults.Kit;
using SmartFactory.Faults.Victims;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Faults;

/// <summary>T8: the product's clock is set, back and forth, under a host that works. (The scheduler reads the system's own clock, which a test may not set.)</summary>
public sealed class ClockJumpTests(PostgresCluster cluster)
{
    private static readonly double[] Ahead = [1, 0, -1, 0, 3600, 0, -3600, 0, 86_400, 0, -86_400, 0];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_clock_that_jumps_stalls_nothing_and_no_timer_fires_early_or_twice(bool onServer)
    {
        Length.LongOnly();
        await using var world = await FaultWorld.OpenAsync(onServer ? cluster : null);
        await using (var victim = world.Start("one", callers: 4, seed: 8))
        {
            await FaultWorld.ReadyAsync(victim);
            foreach (var ahead in Ahead)
            {
                var seconds = ahead.ToString(CultureInfo.InvariantCulture);
                victim.Send("ahead " + seconds);
                await victim.WaitForLineAsync(line => line == "SET " + seconds ? line : null, "the clock to be set");
                world.Faults++;
                var finished = await FinishedAsync(world);
                await Eventually.TrueAsync(
                    async () => await FinishedAsync(world) > finished + 3, $"cases to end with the clock {seconds} s ahead\n" + string.Join('\n', victim.Lines.TakeLast(10)), TimeSpan.FromMinutes(3));
            }

            victim.Send("stop");
            await victim.WaitForExitAsync();
        }

        await BringBackAsync(world);
        await world.ForgiveAsync();
        await world.FinishAsync();
        var (problems, duplicates) = await world.MailsAsync();
        var violations = await world.ViolationsAsync();
        world.Report("T8", $"{await FinishedAsync(world)} cases ended, {duplicates} mails twice, {violations.Count} violations");
        Assert.Equal([], violations);
        Assert.Equal([], await world.LostAsync());
        Assert.Equal([], problems);
        Assert.Equal(0, duplicates);
    }

    private static Task<int> FinishedAsync(FaultWorld world) =>
        world.ReadAsync(db => db.Instances.CountAsync(i => i.DefinitionId == VictimCases.Case && i.SubStatus == WorkflowSubStatus.Finished));

    /// <summary>What was begun while the clock was a day ahead would wait a day.</summary>
    private static Task BringBackAsync(FaultWorld world) => world.Services.GetRequiredService<ICommitGate>().CommitAsync("test.back", async (services, ct) =>
    {
        var now = TimeProvider.System.GetUtcNow();
        await services.GetRequiredService<ProgrammeDbContext>().Timers
            .Where(t => t.FiredAt == null && t.Kind == "bookmark").ExecuteUpdateAsync(set => set.SetProperty(t => t.WakeAt, now).SetProperty(t => t.DueAt, now), ct);
    });
}
