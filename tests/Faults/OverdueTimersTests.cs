using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;
using SmartFactory.Faults.Kit;
using SmartFactory.Faults.Victims;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Faults;

/// <summary>T10: a host that was away finds a hundred thousand timers overdue.</summary>
public sealed class OverdueTimersTests(PostgresCluster cluster)
{
    private static readonly int Timers = int.TryParse(Environment.GetEnvironmentVariable("SMARTFACTORY_TIMERS"), out var named) ? named : 100_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_host_with_a_hundred_thousand_overdue_timers_is_ready_as_soon_as_ever_and_people_do_not_notice(bool onServer)
    {
        Length.LongOnly();
        await using var world = await FaultWorld.OpenAsync(onServer ? cluster : null, withMail: false);
        await Office.GivePasswordsAsync(world);
        var settings = new ProductHostOptions { Settings = onServer ? new Dictionary<string, string> { ["ConnectionStrings:PostgreSql"] = world.Server! } : new Dictionary<string, string>() };
        FaultWorld.LetGo();

        // Once to publish the shipped definitions, once as it always starts.
        await (await ProductHost.StartAsync(world.Folder, settings)).DisposeAsync();
        var empty = await StartedWithinAsync(world, settings, host => host.DisposeAsync().AsTask());
        await SleepAsync(world);
        FaultWorld.LetGo();
        var slowest = TimeSpan.Zero;
        var draining = TimeSpan.Zero;
        var full = await StartedWithinAsync(world, settings, async host =>
        {
            var began = Stopwatch.GetTimestamp();
            slowest = await VisitWhileDrainingAsync(world, host);
            draining = Stopwatch.GetElapsedTime(began);
            await host.DisposeAsync();
        });

        FaultWorld.LetGo();
        var violations = await world.ViolationsAsync();
        world.Report("T10", $"{Timers} timers; ready after {full.TotalSeconds:0.0} s, without them {empty.TotalSeconds:0.0} s; all fired within {draining.TotalSeconds:0} s; p95 of the inbox meanwhile {slowest.TotalMilliseconds:0} ms; {violations.Count} violations");
        Assert.Equal([], violations);
        Assert.Equal(Timers, await world.ReadAsync(db => db.Instances.CountAsync(i => i.DefinitionId == VictimCases.Sleeper && i.SubStatus == WorkflowSubStatus.Finished && i.Version == 2)));

        // Wide, because the machine has other work; what is linear in the timers would be far beyond.
        Assert.True(full < empty + empty + TimeSpan.FromSeconds(5), $"ready after {full}, without the timers after {empty}");
        Assert.True(slowest < TimeSpan.FromSeconds(2), $"the inbox took {slowest}");
    }

    private static async Task<TimeSpan> StartedWithinAsync(FaultWorld world, ProductHostOptions settings, Func<ProductHost, Task> use)
    {
        var began = Stopwatch.GetTimestamp();
        var host = await ProductHost.StartAsync(world.Folder, settings);
        var ready = Stopwatch.GetElapsedTime(began);
        await use(host);
        return ready;
    }

    private static async Task<TimeSpan> VisitWhileDrainingAsync(FaultWorld world, ProductHost host)
    {
        using var officer = new OfficeSession();
        await officer.SignInAsync(host, Office.Officer);
        var visits = new List<TimeSpan>();
        await Eventually.TrueAsync(
            async () =>
            {
                var began = Stopwatch.GetTimestamp();
                Assert.Equal(HttpStatusCode.OK, await officer.OpenAsync(host, "/inbox"));
                visits.Add(Stopwatch.GetElapsedTime(began));
                await Task.Delay(200);
                return !await world.ReadAsync(db => db.Timers.AnyAsync(t => t.FiredAt == null && t.Kind == "bookmark"));
            },
            "all timers to fire\n" + host.Log,
            TimeSpan.FromMinutes(30));
        visits.Sort();
        return visits[visits.Count * 95 / 100];
    }

    /// <summary>Cases that fell asleep and were due while nobody was there.</summary>
    private static async Task SleepAsync(FaultWorld world)
    {
        var gate = world.Services.GetRequiredService<ICommitGate>();
        await Parallel.ForEachAsync(Enumerable.Range(0, Timers), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (_, ct) =>
            await gate.CommitAsync("test.start", (services, token) => services.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow(VictimCases.Sleeper), token), ct));
        await gate.CommitAsync("test.overdue", async (services, ct) =>
        {
            var due = TimeProvider.System.GetUtcNow().AddMinutes(-10);
            await services.GetRequiredService<ProgrammeDbContext>().Timers
                .Where(t => t.Kind == "bookmark").ExecuteUpdateAsync(set => set.SetProperty(t => t.DueAt, due).SetProperty(t => t.WakeAt, due), ct);
        });
    }
}
