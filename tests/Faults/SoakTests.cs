using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Faults.Kit;
using SmartFactory.Faults.Victims;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Idempotency;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Faults;

/// <summary>
/// T25: a real host under a steady load of whole lives (started, decided by a page, mailed, waited, a child, ended) for some minutes, without a pause.
/// What it holds in the last quarter is what it held in the second, and at the end no row is left in the tables that are worked off: nothing grows with what has been done.
/// </summary>
public sealed class SoakTests(PostgresCluster cluster)
{
    private const int Workers = 3;
    private const int MostInWork = 150;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_host_under_steady_load_holds_no_more_at_the_end_than_when_it_had_warmed_up(bool onServer)
    {
        Length.LongOnly();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process holds is read from /proc.");
        await using var world = await FaultWorld.OpenAsync(onServer ? cluster : null);
        await Office.GivePasswordsAsync(world);
        await using var host = await Office.StartHostAsync(world);
        using var chief = new OfficeSession();
        using var officer = new OfficeSession();
        await chief.SignInAsync(host, Office.Administrator);
        await officer.SignInAsync(host, Office.Officer);
        await officer.OpenAsync(host, "/inbox");
        using var over = new CancellationTokenSource(Length.Soak);
        var answers = new ConcurrentQueue<(DateTimeOffset At, TimeSpan Took)>();
        var samples = new List<HostSample>();
        var backlog = new int[1];
        var working = Enumerable.Range(0, Workers).Select(worker => Task.Run(() => WorkAsync(world, host, chief, officer, worker, backlog, answers, over.Token))).ToList();
        while (!over.IsCancellationRequested && !working.Exists(work => work.IsFaulted))
        {
            var sample = await HostSample.TakeAsync(world, host);
            samples.Add(sample);
            backlog[0] = sample.Rows;
            await Task.Delay(Between, CancellationToken.None);
        }

        await Task.WhenAll(working);
        await Eventually.TrueAsync(world.IsIdleAsync, "the work to be done\n" + host.Log, TimeSpan.FromMinutes(5));
        var rest = await HostSample.TakeAsync(world, host);
        await JudgeAsync(world, samples, rest, [.. answers]);
    }

    private static async Task JudgeAsync(FaultWorld world, List<HostSample> samples, HostSample rest, List<(DateTimeOffset At, TimeSpan Took)> answers)
    {
        var quarter = samples.Count / 4;
        Assert.True(quarter >= 3, "Too short to tell: SMARTFACTORY_SOAK_MINUTES.");
        var (early, late) = (samples[quarter..(2 * quarter)], samples[^quarter..]);
        answers.Sort((one, other) => one.At.CompareTo(other.At));
        var half = answers.Count / 2;
        var (before, after) = (P99(answers[..half]), P99(answers[half..]));
        var keys = await world.ReadAsync(db => db.Set<AnsweredRequest>().CountAsync());
        var violations = await world.ViolationsAsync();
        world.Report("T25", string.Create(
            CultureInfo.InvariantCulture,
            $"{Length.Soak.TotalMinutes:0} minutes, {answers.Count} decisions; second quarter against last: memory {Middle(early, s => s.Kibibytes) / 1024} and {Middle(late, s => s.Kibibytes) / 1024} MiB, handles {Middle(early, s => s.Handles)} and {Middle(late, s => s.Handles)}, threads {Middle(early, s => s.Threads)} and {Middle(late, s => s.Threads)}, journal {Middle(early, s => s.JournalKibibytes)} and {Middle(late, s => s.JournalKibibytes)} KiB, rows in work {Middle(early, s => s.Rows)} and {Middle(late, s => s.Rows)}, at the end {rest.Rows}; p99 of a decision {before.TotalMilliseconds:0} and {after.TotalMilliseconds:0} ms by halves; {keys} answered keys kept for their week; {violations.Count} violations"));
        Assert.Equal([], violations);
        Assert.Equal([], (await world.MailsAsync()).Problems);

        // The collector takes its time and the machine has other work; what leaks with each of thousands of lives is far beyond these.
        Assert.InRange(Middle(late, s => s.Kibibytes), 0, (Middle(early, s => s.Kibibytes) * 115 / 100) + (24 * 1024));
        Assert.InRange(Middle(late, s => s.Handles), 0, Middle(early, s => s.Handles) + 25);
        Assert.InRange(Middle(late, s => s.Threads), 0, Middle(early, s => s.Threads) + 15);
        Assert.InRange(samples.Max(s => s.JournalKibibytes), 0, 64 * 1024);
        Assert.Equal(0, rest.Rows);
        Assert.InRange(after, TimeSpan.Zero, (3 * before) + TimeSpan.FromSeconds(1));
        Assert.InRange(keys, answers.Count, answers.Count + (10 * Workers));
    }

    private static async Task WorkAsync(FaultWorld world, ProductHost host, OfficeSession chief, OfficeSession officer, int worker, int[] backlog, ConcurrentQueue<(DateTimeOffset At, TimeSpan Took)> answers, CancellationToken over)
    {
        for (var life = 0; !over.IsCancellationRequested; life++)
        {
            // Steady, not ever more: on a busy machine the host is given time for what the lives leave to be done.
            while (Volatile.Read(ref backlog[0]) > MostInWork && !over.IsCancellationRequested)
            {
                await Task.Delay(200, CancellationToken.None);
            }

            using var started = await chief.AskApiAsync(host, $"/workflow-definitions/{VictimCases.Case}/execute");
            Assert.True(started.StatusCode == HttpStatusCode.OK, $"{started.StatusCode}\n{host.Log}");
            var instance = started.Headers.GetValues("x-elsa-workflow-instance-id").Single();
            var task = await world.ReadAsync(db => db.Set<StaffTask>().Where(t => t.InstanceId == instance).Select(t => t.Id).SingleAsync());
            var began = Stopwatch.GetTimestamp();
            using var answer = await officer.PostAsync(host, "/inbox/" + task, Office.Decision(life % 2 == 0 ? "적합" : "부적합"), $"soak-{worker}-{life}-{task}");
            answers.Enqueue((TimeProvider.System.GetUtcNow(), Stopwatch.GetElapsedTime(began)));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            if (life % 10 == 0)
            {
                Assert.Equal(HttpStatusCode.OK, await officer.OpenAsync(host, "/inbox"));
            }
        }
    }

    private static TimeSpan P99(List<(DateTimeOffset At, TimeSpan Took)> answers) => answers.Select(a => a.Took).Order().ElementAt(answers.Count * 99 / 100);

    private static long Middle(List<HostSample> samples, Func<HostSample, long> of) => samples.Select(of).Order().ElementAt(samples.Count / 2);
}
