using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Faults.Kit;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Applications;

namespace SmartFactory.Faults;

/// <summary>T22: firms send their applications while the deadline passes, and the host is killed five seconds before it. Whoever saw a receipt has one; who came too late has none; nobody is in between.</summary>
public sealed class DeadlineHerdTests(PostgresCluster cluster)
{
    private const int Late = 12;

    private static readonly Dictionary<string, string> Consents = new() { ["consentPrivacy"] = "true", ["consentPledge"] = "true" };

    private static readonly TimeSpan Rush = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_kill_five_seconds_before_the_deadline_leaves_every_firm_with_a_receipt_or_a_plain_no(bool onServer)
    {
        Length.LongOnly();
        var firms = 150;
        await using var world = await FaultWorld.OpenAsync(onServer ? cluster : null);
        await Herd.GatherAsync(world, firms, Late, TimeProvider.System.GetUtcNow().AddHours(2));
        await using var host = await Office.StartHostAsync(world);
        var sessions = await SignInAsync(host, firms);
        var closeAt = TimeProvider.System.GetUtcNow() + Rush + TimeSpan.FromSeconds(10);
        await Herd.CloseAtAsync(world, closeAt);
        var answers = new ConcurrentDictionary<int, bool>();
        var back = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var sending = Enumerable.Range(0, firms).Select(firm => SendAsync(host, sessions[firm], firm, MomentOf(firm, firms, closeAt), back.Task, answers)).ToList();
        await UntilAsync(closeAt - TimeSpan.FromSeconds(5));
        await Eventually.TrueAsync(() => answers.Values.Any(accepted => accepted), "the first receipt\n" + host.Log);
        var before = answers.Values.Count(accepted => accepted);
        await host.KillAsync();
        world.Faults++;
        FaultWorld.LetGo();
        await host.StartAsync();
        back.SetResult();
        await Task.WhenAll(sending);

        await Eventually.TrueAsync(world.IsIdleAsync, "the submissions to be worked off\n" + host.Log, TimeSpan.FromMinutes(10));
        await JudgeAsync(world, host, sessions, answers, closeAt, before);
        sessions.ForEach(session => session.Dispose());
    }

    private static async Task JudgeAsync(FaultWorld world, ProductHost host, List<OfficeSession> sessions, ConcurrentDictionary<int, bool> answers, DateTimeOffset closeAt, int before)
    {
        var stored = await world.ReadAsync(db => db.Set<Application>().AsNoTracking().Where(a => a.Number != null).ToListAsync());
        var accepted = answers.Where(a => a.Value).Select(a => a.Key).ToList();
        Assert.Equal(accepted.Select(Herd.DraftOf).Order(StringComparer.Ordinal), stored.Select(a => a.Id).Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, stored.Count).Select(n => $"2026-JS2-{n:0000}"), stored.Select(a => a.Number).Order(StringComparer.Ordinal));
        Assert.All(stored, a => Assert.True(a.SubmittedAt < closeAt.AddMinutes(1), $"{a.Number} was received {a.SubmittedAt:O}"));
        foreach (var firm in accepted)
        {
            var receipt = await sessions[firm].ReadAsync(host, $"/company/applications/{Herd.DraftOf(firm)}/receipt");
            Assert.Contains(stored.Single(a => a.Id == Herd.DraftOf(firm)).Number!, receipt, StringComparison.Ordinal);
        }

        // Whoever began only when it was over: too late, however early the grace of others.
        Assert.DoesNotContain(accepted, firm => firm >= answers.Count - Late);
        var violations = await world.ViolationsAsync();
        var (problems, duplicates) = await world.MailsAsync();
        world.Report("T22", $"{answers.Count} firms, {accepted.Count} receipts of which {before} before the kill and {stored.Count(a => a.SubmittedAt >= closeAt)} in the minute of grace, {answers.Count - accepted.Count} told that it is over, {duplicates} mails twice, {violations.Count} violations");
        Assert.Equal([], violations);
        Assert.Equal([], problems);
    }

    /// <summary>The closer the end, the more come; the late ones after it.</summary>
    private static DateTimeOffset MomentOf(int firm, int firms, DateTimeOffset closeAt) => firm >= firms - Late
        ? closeAt.AddSeconds(1 + (firm % 3))
        : closeAt - (Rush * Math.Pow(1 - (firm / (double)firms), 1.5));

    /// <summary>As a browser with a stubborn owner: the same request by the same key until something is said.</summary>
    private static async Task SendAsync(ProductHost host, OfficeSession session, int firm, DateTimeOffset at, Task back, ConcurrentDictionary<int, bool> answers)
    {
        await UntilAsync(at);
        var page = $"/company/applications/{Herd.DraftOf(firm)}/review";
        for (var press = 0; ; press++)
        {
            switch (await TryAsync(host, session, page, $"herd-{firm:000}-{press / 40}"))
            {
                case { } said when said.EndsWith("/receipt", StringComparison.Ordinal):
                    answers[firm] = true;
                    return;
                case "over":
                    answers[firm] = false;
                    return;
                case null when !back.IsCompleted:
                    // The host is gone: wait for it rather than hammer at a closed door.
                    await Task.WhenAny(back, Task.Delay(500));
                    break;
                default:
                    await Task.Delay(250);
                    break;
            }
        }
    }

    /// <returns>Where it leads, "over", "again", or null when nobody answers.</returns>
    private static async Task<string?> TryAsync(ProductHost host, OfficeSession session, string page, string key)
    {
        try
        {
            using var answer = await session.PostAsync(host, page, Consents, key);
            if (answer.Headers.Location?.ToString() is { } to)
            {
                return to.EndsWith("/receipt", StringComparison.Ordinal) ? to : await session.LeadsToAsync(host, page);
            }

            if (answer.StatusCode != HttpStatusCode.OK)
            {
                return "again";
            }

            var text = await answer.Content.ReadAsStringAsync();
            Assert.Contains("마감", text, StringComparison.Ordinal);
            return "over";
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<List<OfficeSession>> SignInAsync(ProductHost host, int firms)
    {
        var sessions = Enumerable.Range(0, firms).Select(_ => new OfficeSession()).ToList();
        await Parallel.ForEachAsync(Enumerable.Range(0, firms), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (firm, _) =>
        {
            await sessions[firm].SignInAsync(host, Herd.AddressOf(firm));
            Assert.Equal(HttpStatusCode.OK, await sessions[firm].OpenAsync(host, $"/company/applications/{Herd.DraftOf(firm)}/review"));
        });
        return sessions;
    }

    private static async Task UntilAsync(DateTimeOffset moment)
    {
        if (moment - TimeProvider.System.GetUtcNow() is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest);
        }
    }
}
