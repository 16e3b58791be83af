using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Benchmarks.Kit;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Persistence.Timers;
using SmartFactory.Engine.Runtime;
using SmartFactory.Engine.Timers;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Benchmarks.B4;

/// <summary>Cases that wait for an instant, a hundred of them due each second, on top of a million other timers.</summary>
internal static class Lateness
{
    private const int PerSecond = 100;

    public static async Task ReportAsync(string database, TimeSpan length)
    {
        await using var host = new EngineHost(DatabaseOptions.Sqlite(database), pumps: true);
        await host.StartAsync();
        var count = (int)(length.TotalSeconds * PerSecond);
        var bookmarks = new List<string>();
        for (var i = 0; i < count; i++)
        {
            bookmarks.Add(await WaitingCase.StartAsync(host));
        }

        var started = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(2);
        await host.Gate.CommitAsync("arm", async (services, ct) =>
        {
            var timers = services.GetRequiredService<ITimerStore>();
            for (var i = 0; i < count; i++)
            {
                await timers.ArmAsync(new WorkflowTimer($"near-{i}", TimerKinds.Bookmark, started + TimeSpan.FromSeconds(i / (double)PerSecond), BookmarkId: bookmarks[i]), ct);
            }
        });

        var late = await Eventually.GetAsync(
            async () =>
            {
                await using var db = await host.Services.GetRequiredService<IDbContextFactory<ProgrammeDbContext>>().CreateDbContextAsync();
                var fired = await db.Set<TimerRow>().Where(t => t.FiredAt != null).Select(t => new { t.DueAt, t.FiredAt }).ToListAsync();
                return fired.Count < count ? null : fired.ConvertAll(t => (t.FiredAt!.Value - t.DueAt).TotalMilliseconds);
            },
            "all timers to fire",
            TimeSpan.FromMinutes(5));
        late.Sort();
        var worst = late[(int)(late.Count * 0.99)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} timers, {PerSecond} due a second, each ends a case: late by {late[late.Count / 2]:N0} ms (median), {worst:N0} ms (p99); p99 at most 250 ms: {(worst <= 250 ? "met" : "not met")}"));
    }
}
