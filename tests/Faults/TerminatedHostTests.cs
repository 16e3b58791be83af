using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Instances;
using SmartFactory.Faults.Kit;
using SmartFactory.Faults.Victims;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Faults;

/// <summary>T21: a real host gets the real signal with hundreds of decisions in work.</summary>
public sealed class TerminatedHostTests(PostgresCluster cluster)
{
    private const int Drain = 10;
    private const int StopWithin = 30;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_host_that_gets_SIGTERM_says_that_it_stops_ends_in_time_and_forgets_nothing_it_acknowledged(bool onServer)
    {
        Assert.SkipUnless(Length.IsLong || !onServer, "On PostgreSQL in the long profile: ./test.sh --long Faults");
        await using var world = await FaultWorld.OpenAsync(onServer ? cluster : null);
        await Office.GivePasswordsAsync(world);
        var tasks = await Office.AskManyAsync(world, VictimCases.Case, Length.IsLong ? 1500 : 120);
        await using var host = await Office.StartHostAsync(world, ("Operations:DrainSeconds", $"{Drain}"), ("Operations:StopWithinSeconds", $"{StopWithin}"));
        using var officer = new OfficeSession();
        await officer.SignInAsync(host, Office.Officer);
        await officer.OpenAsync(host, "/inbox/" + tasks[0]);
        var told = new Told();
        var deciding = Task.WhenAll(tasks.Select(task => DecideAsync(officer, host, task, told)));
        await Eventually.TrueAsync(() => told.Yes.Count >= 10, "decisions to be acknowledged\n" + host.Log);
        var (busy, watch) = (tasks.Count - told.Count, Stopwatch.StartNew());

        var saysSo = SaysThatItStopsAsync(host);
        await host.TerminateAsync();
        world.Faults++;
        Assert.Equal(0, await host.WaitForEndAsync(TimeSpan.FromMinutes(4)));
        var took = watch.Elapsed;
        await deciding;

        Assert.True(await saysSo, "It never said that it was stopping.\n" + host.Log);
        Assert.InRange(took, TimeSpan.FromSeconds(Drain), TimeSpan.FromSeconds(Drain + StopWithin + 30));
        Assert.Equal([], await world.ViolationsAsync());
        Assert.Equal([], told.Yes.Except(await DecidedAsync(world), StringComparer.Ordinal));
        await JudgeAsync(world, host, $"{busy} decisions in work, {told.Yes.Count} acknowledged, {told.No.Count} refused with 503, {told.Cut.Count} not taken any more; ended after {took.TotalSeconds:0.0} s");
    }

    /// <summary>The next start takes up what was left: every case decided comes to its end, with one mail.</summary>
    private static async Task JudgeAsync(FaultWorld world, ProductHost host, string figures)
    {
        FaultWorld.LetGo();
        await host.StartAsync();
        await Eventually.TrueAsync(world.IsIdleAsync, "the next start to finish the work\n" + host.Log, TimeSpan.FromMinutes(5));
        await host.TerminateAsync();
        Assert.Equal(0, await host.WaitForEndAsync(TimeSpan.FromMinutes(4)));
        var decided = await DecidedAsync(world);
        var (problems, duplicates) = await world.MailsAsync();
        var violations = await world.ViolationsAsync();
        world.Report("T21, SIGTERM", $"{figures}; {decided.Count} stored, {duplicates} mails twice, {violations.Count} violations");
        Assert.Equal([], violations);
        Assert.Equal([], problems);
        Assert.Equal(0, duplicates);
        Assert.Equal(decided.Count, await world.ReadAsync(db => db.Instances.CountAsync(i => i.DefinitionId == VictimCases.Case && i.SubStatus == WorkflowSubStatus.Finished)));
        Assert.Equal(decided.Count, await world.ReadAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.Status == OutboxStatus.Sent && m.Template == "common.result")));
    }

    private static Task<List<string>> DecidedAsync(FaultWorld world) =>
        world.ReadAsync(db => db.Set<StaffTask>().Where(t => t.Status == StaffTaskStatus.Completed).Select(t => t.Id).ToListAsync());

    private static async Task DecideAsync(OfficeSession officer, ProductHost host, string task, Told told)
    {
        try
        {
            using var answer = await officer.PostAsync(host, "/inbox/" + task, Office.Decision("적합"));
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                Assert.NotNull(answer.Headers.RetryAfter);
                told.No.Add(task);
                return;
            }

            Assert.Equal((HttpStatusCode.Redirect, "/inbox"), (answer.StatusCode, answer.Headers.Location?.ToString()));
            told.Yes.Add(task);
        }
        catch (HttpRequestException)
        {
            // No door any more, or it closed: nothing was promised.
            told.Cut.Add(task);
        }
    }

    /// <returns>Whether it was asked after the signal, before its door closed, and said so.</returns>
    private static async Task<bool> SaysThatItStopsAsync(ProductHost host)
    {
        using var monitor = new HttpClient { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(2) };
        while (!host.HasEnded)
        {
            try
            {
                using var answer = await monitor.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.ServiceUnavailable && (await answer.Content.ReadAsStringAsync()).Contains("This node is stopping", StringComparison.Ordinal))
                {
                    return true;
                }
            }
            catch (HttpRequestException)
            {
                // It has closed its door.
            }

            await Task.Delay(20);
        }

        return false;
    }

    private sealed class Told
    {
        public ConcurrentBag<string> Yes { get; } = [];

        public ConcurrentBag<string> No { get; } = [];

        public ConcurrentBag<string> Cut { get; } = [];

        public int Count => Yes.Count + No.Count + Cut.Count;
    }
}
