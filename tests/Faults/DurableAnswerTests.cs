using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Persistence.Sqlite;
using SmartFactory.Faults.Kit;
using SmartFactory.Faults.Victims;
using SmartFactory.TestKit;

namespace SmartFactory.Faults;

/// <summary>T3: a power cut takes nothing that was acknowledged, because the disk was made to keep it before the answer went out. Counted at the system's door.</summary>
public sealed class DurableAnswerTests(PostgresCluster cluster)
{
    private const int Decisions = 25;

    [Fact]
    public async Task On_a_file_every_decision_is_synced_to_the_journal_before_its_answer()
    {
        using var disk = await CountingDisk.OfAsync("smartfactory.db-wal");
        await using var world = await FaultWorld.OpenAsync(null, withMail: false);

        await DecideAsync(world, disk, disk.Environment);

        using var writer = WriterConnection.Open(world.Services.GetRequiredService<DatabaseOptions>());
        Assert.Equal(("wal", "2"), (Pragma(writer, "journal_mode"), Pragma(writer, "synchronous")));
    }

    [Fact]
    public async Task On_a_server_every_decision_is_synced_to_the_servers_journal_before_its_answer()
    {
        Length.LongOnly();
        using var disk = await CountingDisk.OfAsync("/pg_wal/");
        await using var own = new PostgresCluster { Environment = disk.Environment };
        await using var world = await FaultWorld.OpenAsync(own, withMail: false);

        await DecideAsync(world, disk, new Dictionary<string, string>());

        Assert.Equal("on/on/on", await world.ReadAsync(db => db.Database
            .SqlQuery<string>($"SELECT current_setting('fsync') || '/' || current_setting('synchronous_commit') || '/' || current_setting('full_page_writes') AS \"Value\"").SingleAsync()));
    }

    [Theory]
    [InlineData("synchronous_commit")]
    [InlineData("fsync")]
    public async Task A_server_that_does_not_wait_for_its_disk_is_refused_with_the_setting_to_change(string setting)
    {
        Assert.SkipUnless(Length.IsLong || setting == "synchronous_commit", "A server of its own: in the long profile, ./test.sh --long Faults");
        await using var own = new PostgresCluster { Arguments = "-c fsync=off" };
        var server = setting == "fsync" ? await own.CreateDatabaseAsync() : await cluster.CreateDatabaseAsync() + ";Options=-c synchronous_commit=off";
        await using var services = Programme.On(new VictimSettings("unused", server, 0, 0, 0, "one"));

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => services.GetRequiredService<DatabaseStartup>().MigrateAsync());

        Assert.Contains(setting + "=off", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>One caller who waits for each answer: between asking and hearing, the journal was synced, every time.</summary>
    private static async Task DecideAsync(FaultWorld world, CountingDisk disk, IReadOnlyDictionary<string, string> environment)
    {
        await Office.GivePasswordsAsync(world);
        var tasks = new List<string>();
        for (var task = 0; task < Decisions; task++)
        {
            tasks.Add(await Office.AskAsync(world, VictimCases.Question));
        }

        FaultWorld.LetGo();
        var settings = new Dictionary<string, string>(environment);
        if (world.Server is { } server)
        {
            settings["ConnectionStrings:PostgreSql"] = server;
        }

        await using var host = await ProductHost.StartAsync(world.Folder, new ProductHostOptions { Settings = settings });
        using var officer = new OfficeSession();
        await officer.SignInAsync(host, Office.Officer);
        var least = ulong.MaxValue;
        foreach (var page in tasks.Select(task => "/inbox/" + task))
        {
            await officer.OpenAsync(host, page);
            var before = disk.Syncs;
            using var answer = await officer.PostAsync(host, page, Office.Decision("적합"));
            var between = disk.Syncs - before;
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.True(between >= 1, $"{page} was acknowledged before its journal was on disk.\n{host.Log}");
            least = Math.Min(least, between);
        }

        world.Report("T3", $"{Decisions} decisions, at least {least} syncs of the journal between each and its answer");
    }

    private static string? Pragma(WriterConnection writer, string name)
    {
        using var command = writer.Connection.CreateCommand();
        command.CommandText = name == "synchronous" ? "PRAGMA synchronous" : "PRAGMA journal_mode";
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
