using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;
using SmartFactory.Faults.Kit;
using SmartFactory.Faults.Victims;
using SmartFactory.TestKit;

namespace SmartFactory.Faults;

/// <summary>T5: sixty-four threads in each of two processes resume the same bookmark at the same moment. (One process on SQLite, where a second host is refused.)</summary>
public sealed class ResumeRaceTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task Of_all_who_resume_one_bookmark_exactly_one_wins_and_nobody_sees_an_error(bool onServer, int processes)
    {
        Length.LongOnly();
        await using var world = await FaultWorld.OpenAsync(onServer ? cluster : null, withMail: false);
        var bookmarks = await WaitAsync(world, Length.Kills(0, 1000));
        FaultWorld.LetGo();
        var racers = Enumerable.Range(0, processes).Select(n => world.StartRacer($"racer{n}")).ToList();
        try
        {
            await Task.WhenAll(racers.Select(FaultWorld.ReadyAsync));
            racers.ForEach(racer => racer.Send("go"));
            await Task.WhenAll(racers.Select(racer => racer.WaitForLineAsync(line => line == "DONE" ? line : null, "the race to end", TimeSpan.FromMinutes(20))));
        }
        finally
        {
            foreach (var racer in racers)
            {
                await racer.DisposeAsync();
            }
        }

        var lines = racers.SelectMany(racer => racer.Lines).ToList();
        Assert.Equal([], lines.Where(line => line.StartsWith("FAILED", StringComparison.Ordinal)).Take(5));
        Assert.Equal(bookmarks.Order(StringComparer.Ordinal), lines.Where(line => line.StartsWith("WON ", StringComparison.Ordinal)).Select(line => line[4..]).Order(StringComparer.Ordinal));
        Assert.Equal(bookmarks.Count, await world.ReadAsync(db => db.Instances.CountAsync(i => i.SubStatus == WorkflowSubStatus.Finished && i.Version == 2)));
        var violations = await world.ViolationsAsync();
        world.Report("T5", $"{bookmarks.Count} bookmarks, {64 * processes} callers each, {racers.Select(r => r.Lines.Count(l => l.StartsWith("WON", StringComparison.Ordinal))).Order().First()} won by the slower process, {violations.Count} violations");
        Assert.Equal([], violations);
    }

    private static async Task<List<string>> WaitAsync(FaultWorld world, int count)
    {
        var gate = world.Services.GetRequiredService<ICommitGate>();
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => gate.CommitAsync(
            "test.start", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow(VictimCases.Listener), ct))));
        var bookmarks = await world.ReadAsync(db => db.Bookmarks.Select(b => b.Id).ToListAsync());
        await File.WriteAllLinesAsync(Path.Combine(world.Folder, RacerProgram.Bookmarks), bookmarks);
        return bookmarks;
    }
}
