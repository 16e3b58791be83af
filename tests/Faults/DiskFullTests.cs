using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Faults.Kit;
using SmartFactory.Faults.Victims;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Faults;

/// <summary>T11: not a byte of room is left under a working host, and then there is.</summary>
public sealed class DiskFullTests
{
    [Fact]
    public async Task A_host_on_a_full_disk_says_so_keeps_what_it_acknowledged_and_goes_on_when_there_is_room()
    {
        Length.LongOnly();
        await using var disk = await SmallDisk.MountAsync(megabytes: 160);
        await using var world = await FaultWorld.OpenAsync(null, withMail: false, disk.Path);
        await Office.GivePasswordsAsync(world);
        var tasks = new Queue<string>();
        for (var task = 0; task < 120; task++)
        {
            tasks.Enqueue(await Office.AskAsync(world, VictimCases.Question));
        }

        FaultWorld.LetGo();
        await using var host = await ProductHost.StartAsync(world.Folder);
        using var officer = new OfficeSession();
        await officer.SignInAsync(host, Office.Officer);
        using var client = new HttpClient { BaseAddress = host.Address };
        var acknowledged = new List<string>();
        for (var round = 0; round < 3; round++)
        {
            // What the journal took before it may use again: without that the room is really gone.
            await ShortenJournalAsync(world);
            disk.Fill(free: 200 * 1024);
            var refused = await DecideUntilRefusedAsync(officer, host, tasks, acknowledged);
            world.Faults++;
            Assert.True(refused is HttpStatusCode.InsufficientStorage or HttpStatusCode.ServiceUnavailable, $"{refused}\n{host.Log}");
            Assert.Equal(HttpStatusCode.OK, await officer.OpenAsync(host, "/inbox"));
            using var health = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
            Assert.Contains("disk of the data folder is full", await health.Content.ReadAsStringAsync(), StringComparison.Ordinal);

            disk.Free();
            await Eventually.TrueAsync(async () => await DecideAsync(officer, host, tasks, acknowledged) == HttpStatusCode.Redirect, "the host to take decisions again\n" + host.Log, TimeSpan.FromMinutes(2));
            await Eventually.TrueAsync(async () => (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode, "the host to be ready again", TimeSpan.FromMinutes(2));
        }

        Assert.False(host.HasEnded, host.Log);
        var stored = await world.ReadAsync(db => db.Set<StaffTask>().Where(t => t.Status == StaffTaskStatus.Completed).Select(t => t.Id).ToListAsync());
        var violations = await world.ViolationsAsync();
        world.Report("T11", $"{acknowledged.Count} decisions acknowledged, {stored.Count} stored, {violations.Count} violations");
        Assert.Equal(acknowledged.Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
        Assert.Equal([], violations);
    }

    private static async Task ShortenJournalAsync(FaultWorld world)
    {
        await using var connection = new SqliteConnection(world.Services.GetRequiredService<DatabaseOptions>().ConnectionString);
        await connection.OpenAsync();
        await using var fold = connection.CreateCommand();
        fold.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await Eventually.TrueAsync(async () => await fold.ExecuteScalarAsync() is 0L, "the journal to be folded into the file", TimeSpan.FromMinutes(2));
    }

    private static async Task<HttpStatusCode> DecideUntilRefusedAsync(OfficeSession officer, ProductHost host, Queue<string> tasks, List<string> acknowledged)
    {
        HttpStatusCode status;
        do
        {
            status = await DecideAsync(officer, host, tasks, acknowledged);
        }
        while (status == HttpStatusCode.Redirect);
        return status;
    }

    private static async Task<HttpStatusCode> DecideAsync(OfficeSession officer, ProductHost host, Queue<string> tasks, List<string> acknowledged)
    {
        var status = await Office.TryDecideAsync(officer, host, tasks.Peek());
        if (status == HttpStatusCode.Redirect)
        {
            acknowledged.Add(tasks.Dequeue());
        }

        return status;
    }
}
