using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartFactory.Engine.Faults;
using SmartFactory.Engine.Instances;
using SmartFactory.Faults.Kit;
using SmartFactory.Faults.Victims;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Faults;

/// <summary>Three real hosts on one PostgreSQL, asked as a load balancer would: now this one, now that; then two of them die at their work.</summary>
public sealed class ThreeHostsTests(PostgresCluster cluster)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Three_hosts_are_one_product_and_when_two_die_at_their_work_the_third_does_it_once()
    {
        await using var world = await FaultWorld.OpenAsync(cluster);
        await Office.GivePasswordsAsync(world);

        // The first dies with mails in its hands, the second with a timer; neither has one before the last step.
        var nodes = await Task.WhenAll(
            StartAsync(world, $"{Failpoints.MailClaimed}:1"), StartAsync(world, $"{Failpoints.TimerTaken}:2"), StartAsync(world, null));
        await using var first = nodes[0];
        await using var second = nodes[1];
        await using var third = nodes[2];
        using var officer = new OfficeSession();
        await officer.SignInAsync(first, Office.Officer);

        Assert.Equal(HttpStatusCode.OK, await officer.OpenAsync(second, "/inbox"));
        Assert.Equal(HttpStatusCode.OK, await officer.OpenAsync(third, "/inbox"));
        await DecideOnceAsync(world, officer, nodes);
        await WatchAsync(world, officer, nodes);
        var cases = await WorkUntilTwoAreDeadAsync(world, officer, nodes);
        await Eventually.TrueAsync(world.IsIdleAsync, "the last host to do all the work\n" + third.Log, Patience);

        var (problems, duplicates) = await world.MailsAsync();
        var violations = await world.ViolationsAsync();
        world.Report("Three hosts", $"{cases} cases, {duplicates} mails twice, {violations.Count} violations");
        Assert.Equal([], violations);
        Assert.Equal([], problems);

        // A host that dies between the mail server's word and the note of it has that mail sent again: at most one for each that died.
        Assert.InRange(duplicates, 0, 2);
        Assert.Equal(cases, await world.ReadAsync(db => db.Instances.CountAsync(i => i.DefinitionId == VictimCases.Case && i.SubStatus == WorkflowSubStatus.Finished)));
        Assert.Equal(cases, await world.ReadAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.Status == OutboxStatus.Sent && m.Template == "common.result")));
    }

    /// <summary>The same key: on another node the first answer, for other words a refusal.</summary>
    private static async Task DecideOnceAsync(FaultWorld world, OfficeSession officer, ProductHost[] nodes)
    {
        var page = "/inbox/" + await Office.AskAsync(world, VictimCases.Question);
        Assert.Equal(HttpStatusCode.OK, await officer.OpenAsync(nodes[0], page));
        using var first = await officer.PostAsync(nodes[0], page, Office.Decision("적합"), "decision-1");
        using var again = await officer.PostAsync(nodes[1], page, Office.Decision("적합"), "decision-1");
        using var other = await officer.PostAsync(nodes[2], page, Office.Decision("부적합"), "decision-1");

        Assert.Equal((HttpStatusCode.Redirect, "/inbox"), (first.StatusCode, first.Headers.Location?.ToString()));
        Assert.Equal((HttpStatusCode.Redirect, "/inbox"), (again.StatusCode, again.Headers.Location?.ToString()));
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.True(again.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal(["적합"], await world.ReadAsync(db => db.Set<StaffTask>().Where(t => t.Status == StaffTaskStatus.Completed).Select(t => t.CompletedAction).ToListAsync()));
    }

    /// <summary>Decided on the first node, heard by who looks at the case on the third. Nothing but the decision changes that case.</summary>
    private static async Task WatchAsync(FaultWorld world, OfficeSession officer, ProductHost[] nodes)
    {
        await Eventually.TrueAsync(async () => await ListenersAsync(world) == nodes.Length, "every node to listen", Patience);
        using var chief = new OfficeSession();
        await chief.SignInAsync(nodes[2], Office.Administrator);
        var task = await Office.AskAsync(world, VictimCases.Question);
        var instance = await world.ReadAsync(db => db.Set<StaffTask>().Where(t => t.Id == task).Select(t => t.InstanceId).SingleAsync());
        var heard = Channel.CreateUnbounded<string>();
        await using var viewer = new HubConnectionBuilder().WithUrl(new Uri(nodes[2].Address, "/elsa/hubs/workflow-instance"), o => o.Cookies = chief.Cookies).Build();
        viewer.On<JsonNode>("ActivityExecutionLogUpdatedAsync", _ => heard.Writer.TryWrite("watching"));
        viewer.On<JsonNode>("WorkflowInstanceUpdatedAsync", said => heard.Writer.TryWrite(said["workflowInstanceId"]!.GetValue<string>()));
        using var patience = new CancellationTokenSource(Patience);
        await viewer.StartAsync(patience.Token);
        await viewer.SendAsync("ObserveInstanceAsync", instance, patience.Token);
        Assert.Equal("watching", await heard.Reader.ReadAsync(patience.Token));

        await Office.DecideAsync(officer, nodes[0], task);

        var said = "watching";
        while (said == "watching")
        {
            said = await heard.Reader.ReadAsync(patience.Token);
        }

        Assert.Equal(instance, said);
    }

    /// <summary>Cases with a mail, a timer and a child each, decided on the node that shall live.</summary>
    private static async Task<int> WorkUntilTwoAreDeadAsync(FaultWorld world, OfficeSession officer, ProductHost[] nodes)
    {
        Assert.False(nodes[0].HasEnded || nodes[1].HasEnded, nodes[0].Log + nodes[1].Log);
        var cases = 0;
        await Eventually.TrueAsync(
            async () =>
            {
                if (nodes[0].HasEnded && nodes[1].HasEnded)
                {
                    return true;
                }

                await Office.DecideAsync(officer, nodes[2], await Office.AskAsync(world, VictimCases.Case));
                cases++;
                await Task.Delay(200);
                return false;
            },
            "two hosts to die of a mail and a timer\n" + nodes[0].Log + nodes[1].Log,
            Patience);
        world.Faults += 2;
        return cases;
    }

    private static async Task<long> ListenersAsync(FaultWorld world)
    {
        await using var connection = new NpgsqlConnection(world.Server);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN smartfactory_instances%'", connection);
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private static Task<ProductHost> StartAsync(FaultWorld world, string? failpoint) =>
        failpoint is null ? Office.StartHostAsync(world) : Office.StartHostAsync(world, (Failpoint.Variable, failpoint));
}
