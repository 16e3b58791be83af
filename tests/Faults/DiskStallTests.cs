using System.Net;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Faults.Kit;
using SmartFactory.Faults.Victims;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Faults;

/// <summary>T12: the disk stops answering for a while; who gave up waiting and asked again gets one decision.</summary>
public sealed class DiskStallTests
{
    [Fact]
    public async Task While_the_disk_stalls_readers_go_on_the_node_is_not_ready_and_a_repeated_decision_is_one()
    {
        Length.LongOnly();
        using var disk = await StallingDisk.CreateAsync();
        await using var world = await FaultWorld.OpenAsync(null, withMail: false);
        await Office.GivePasswordsAsync(world);
        var task = await Office.AskAsync(world, VictimCases.Question);
        FaultWorld.LetGo();
        await using var host = await ProductHost.StartAsync(world.Folder, new ProductHostOptions { Settings = disk.Environment });
        using var officer = new OfficeSession();
        await officer.SignInAsync(host, Office.Officer);
        using var client = new HttpClient { BaseAddress = host.Address };
        var page = "/inbox/" + task;
        await officer.OpenAsync(host, page);

        disk.Stall();
        world.Faults++;
        var first = officer.PostAsync(host, page, Office.Decision("적합"), "stalled-decision");
        await Eventually.TrueAsync(async () => await ReadyAsync(client) is (HttpStatusCode.ServiceUnavailable, var reasons) && reasons.Contains("commits wait", StringComparison.Ordinal), "the node to be not ready", TimeSpan.FromMinutes(2));
        Assert.False(first.IsCompleted);
        var again = Enumerable.Range(0, 20).Select(_ => officer.PostAsync(host, page, Office.Decision("적합"), "stalled-decision")).ToList();
        Assert.Equal(HttpStatusCode.OK, await officer.OpenAsync(host, "/inbox"));
        Assert.False(first.IsCompleted);

        disk.GoOn();
        foreach (var answer in await Task.WhenAll(again.Append(first)))
        {
            // The first answer; or, where that was not kept yet, the page itself, which tells how things stand.
            Assert.Contains((answer.StatusCode, answer.Headers.Location?.ToString()), new (HttpStatusCode, string?)[] { (HttpStatusCode.Redirect, "/inbox"), (HttpStatusCode.SeeOther, page) });
            answer.Dispose();
        }

        await Eventually.TrueAsync(async () => (await ReadyAsync(client)).Status == HttpStatusCode.OK, "the node to be ready again", TimeSpan.FromMinutes(2));
        Assert.Equal(1, await world.ReadAsync(db => db.Set<AuditEntry>().CountAsync(e => e.Subject == task && e.Action == "task.completed")));
        Assert.Equal("적합", await world.ReadAsync(db => db.Set<StaffTask>().Where(t => t.Id == task).Select(t => t.CompletedAction).SingleAsync()));
        var violations = await world.ViolationsAsync();
        world.Report("T12", $"21 requests, 1 decision, {violations.Count} violations");
        Assert.Equal([], violations);
    }

    private static async Task<(HttpStatusCode Status, string Text)> ReadyAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
