using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Instances;
using SmartFactory.Integration.Stores;

namespace SmartFactory.Integration.Recovery;

public sealed class SqlitePoisonTests : PoisonContract
{
    /// <summary>Nothing in it is the database's.</summary>
    [Fact]
    public async Task Ten_thousand_steps_run_and_a_loop_without_end_is_stopped_with_an_incident()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("SMARTFACTORY_LONG") == "1", "Runs in the long profile: ./test.sh --long Integration");
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        await PublishAsync(TestDefinitions.Chain("long", [.. Enumerable.Range(0, 10_000).Select(i => TestDefinitions.Write($"w{i}", "x"))]));
        var circle = TestDefinitions.Chain("circle", TestDefinitions.Write("a", "x"), TestDefinitions.Write("b", "x"));
        ((JsonArray)circle.Json["root"]!["connections"]!).Add(JsonNode.Parse("""{"source":{"activity":"b","port":"Done"},"target":{"activity":"a","port":"In"}}"""));
        await PublishAsync(circle);
        await PublishAsync(TestDefinitions.Chain("script", TestDefinitions.Script("s", "((")));
        await PublishAsync(TestDefinitions.Chain("hungry", TestDefinitions.Script("s", "let s = 'x'; while (true) { s += s; }")));

        var ran = await StartAsync("long");
        TestContext.Current.TestOutputHelper?.WriteLine($"T17: ten thousand steps published and run in {System.Diagnostics.Stopwatch.GetElapsedTime(started)}");
        string[] stopped = [await StartAsync("circle"), await StartAsync("script"), await StartAsync("hungry")];

        Assert.Equal(WorkflowSubStatus.Finished, await Engine.QueryAsync(db => db.Instances.Where(i => i.Id == ran).Select(i => i.SubStatus).SingleAsync()));
        Assert.Equal(stopped.Order(StringComparer.Ordinal), (await Engine.QueryAsync(db => db.Instances.Where(i => i.IncidentCount > 0).Select(i => i.Id).ToListAsync())).Order(StringComparer.Ordinal));
        Assert.Empty(await Engine.ViolationsAsync());
    }

    private protected override Task<TestEngine> OpenAsync() => TestEngine.OnSqliteAsync();
}
