using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Tests.Incidents;

public sealed class TryCatchTests
{
    private const string Failing = """{"id":"x","type":"Elsa.Fault","code":"E7","message":"boom"}""";

    [Fact]
    public async Task A_failure_deep_inside_is_caught_and_the_workflow_goes_on()
    {
        using var world = new EngineWorld();

        var result = await world.StartAsync(world.Read(Around($$$"""{"id":"q","type":"Elsa.Sequence","activities":[{"id":"n","type":"Elsa.FlowNode","body":{{{Failing}}} },{{{Write("never")}}}]}""")));

        Assert.Equal(WorkflowSubStatus.Finished, result.SubStatus);
        Assert.Equal(["x: boom (E7)", "finally", "after"], world.Lines);
        Assert.Empty(result.NewIncidents);
        Assert.Empty(result.CreatedBookmarks);
    }

    [Fact]
    public async Task Without_a_failure_nothing_is_caught()
    {
        using var world = new EngineWorld();

        await world.StartAsync(world.Read(Around(Write("fine"))));

        Assert.Equal(["fine", "finally", "after"], world.Lines);
    }

    [Fact]
    public async Task What_still_waits_or_is_queued_inside_ends_when_a_sibling_fails()
    {
        using var world = new EngineWorld();
        var workflow = world.Read(Around($$$"""
            {"id":"p","type":"Elsa.Parallel","activities":[{"id":"e","type":"Elsa.Event","eventName":"go"},{"id":"q","type":"Elsa.Sequence","activities":[{{{Write("queued")}}}]},{{{Failing}}},{{{Write("later")}}}]}
            """));

        var result = await world.StartAsync(workflow);

        Assert.Equal(WorkflowSubStatus.Finished, result.SubStatus);
        Assert.Equal(["x: boom (E7)", "finally", "after"], world.Lines);
        Assert.Contains(result.Journal, e => e is { ActivityId: "e", EventName: "Canceled" });
    }

    [Fact]
    public async Task A_failure_after_a_wait_is_caught_too()
    {
        using var world = new EngineWorld();
        var workflow = world.Read(Around($$$"""
            {"id":"f","type":"Elsa.Flowchart","activities":[{"id":"e","type":"Elsa.Event","eventName":"go"},{{{Failing}}}],"connections":[{"source":{"activity":"e","port":"Done"},"target":{"activity":"x","port":"In"}}]}
            """));

        var first = await world.StartAsync(workflow);
        var second = await world.ResumeAsync(workflow, first, first.CreatedBookmarks[0]);

        Assert.Equal(WorkflowSubStatus.Finished, second.SubStatus);
        Assert.Equal(["x: boom (E7)", "finally", "after"], world.Lines);
    }

    [Fact]
    public async Task A_failure_while_catching_goes_outwards_after_the_last_activity_has_run()
    {
        using var world = new EngineWorld();
        var workflow = world.Read($$$"""
            {"definitionId":"a","root":{"id":"t","type":"SmartFactory.TryCatch","try":{{{Failing}}},"catch":{"id":"y","type":"Elsa.Fault","message":"again"},"finally":{{{Write("finally")}}} }}
            """);

        var result = await world.StartAsync(workflow);

        Assert.Equal(["finally"], world.Lines);
        Assert.Equal(WorkflowSubStatus.Faulted, result.SubStatus);
        Assert.Equal("again", Assert.Single(result.NewIncidents).Message);
    }

    [Fact]
    public async Task An_outer_one_catches_what_the_inner_one_lets_go()
    {
        using var world = new EngineWorld();

        await world.StartAsync(world.Read(Around($$$"""{"id":"i","type":"SmartFactory.TryCatch","try":{{{Failing}}},"finally":{{{Write("inner")}}} }""")));

        Assert.Equal(["inner", "inner: boom ()", "finally", "after"], world.Lines);
    }

    private static string Write(string text) => $$$"""{"id":"{{{text}}}","type":"Elsa.WriteLine","text":"{{{text}}}"}""";

    private static string Around(string inner) => $$$"""
        {"definitionId":"a","root":{"id":"s","type":"Elsa.Sequence","activities":[
         {"id":"t","type":"SmartFactory.TryCatch","try":{{{inner}}},
          "catch":{"id":"c","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"JavaScript","value":"`${getError().activityId}: ${variables.Error.message} (${getError().code || ''})`"} } },
          "finally":{{{Write("finally")}}} },
         {{{Write("after")}}}]}}
        """;
}
