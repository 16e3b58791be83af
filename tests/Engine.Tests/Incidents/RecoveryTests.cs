using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Tests.Incidents;

public sealed class RecoveryTests
{
    public RecoveryTests() => Flaky.Tries = 0;

    [Fact]
    public async Task An_activity_with_a_retry_policy_rests_longer_each_time_and_then_goes_on()
    {
        using var world = new EngineWorld();
        var workflow = world.Build(new Sequence { Activities = { Trying(new Flaky { Id = "f", Failures = new(2) }, attempts: 3), new WriteLine { Text = new("on") } } });

        var first = await world.StartAsync(workflow);
        var second = await world.ResumeAsync(workflow, first, Assert.Single(first.CreatedBookmarks));
        var third = await world.ResumeAsync(workflow, second, Assert.Single(second.CreatedBookmarks));

        Assert.Equal(world.Clock.GetUtcNow().AddMinutes(5), Assert.Single(first.Timers).DueAt);
        Assert.Equal(world.Clock.GetUtcNow().AddMinutes(10), Assert.Single(second.Timers).DueAt);
        Assert.Equal(WorkflowSubStatus.Finished, third.SubStatus);
        Assert.Equal(0, third.IncidentCount);
        Assert.Equal(["on"], world.Lines);
        Assert.Equal(["f Resumed", "f Faulted", "f Suspended"], Entries(second, "f"));
    }

    [Fact]
    public async Task When_all_attempts_failed_the_incident_strategy_decides()
    {
        using var world = new EngineWorld();
        var workflow = world.Build(Trying(new Flaky { Failures = new(9) }, attempts: 1));

        var first = await world.StartAsync(workflow);
        var second = await world.ResumeAsync(workflow, first, first.CreatedBookmarks[0]);

        Assert.Equal(WorkflowSubStatus.Suspended, first.SubStatus);
        Assert.Equal(WorkflowSubStatus.Faulted, second.SubStatus);
        Assert.Equal("try 2", Assert.Single(second.NewIncidents).Message);
    }

    [Fact]
    public async Task What_failed_after_a_wait_is_tried_again_from_there_with_what_it_was_resumed_with()
    {
        using var world = new EngineWorld();
        var workflow = world.Read("""
            {"definitionId":"a","variables":[{"id":"v","name":"By","typeName":"Int32","storageDriverTypeName":"x"}],
             "root":{"id":"s","type":"Elsa.Sequence","activities":[
              {"id":"e","type":"Elsa.Event","eventName":"go","result":{"typeName":"Object","memoryReference":{"id":"v"}},"customProperties":{"smartFactory.retry":{"attempts":1}}}]}}
            """);
        var first = await world.StartAsync(workflow);

        // The answer is no number: the callback fails.
        var failed = await world.ResumeAsync(workflow, first, first.CreatedBookmarks[0], new JsonObject { [Event.PayloadInput] = "many" });
        var retry = Assert.Single(failed.CreatedBookmarks);

        Assert.Equal("SmartFactory.Retry", retry.Name);
        Assert.Equal(first.CreatedBookmarks[0].CallbackMethodName, retry.CallbackMethodName);
        Assert.Equal("many", Assert.Single(failed.Timers).Payload![Event.PayloadInput]!.GetValue<string>());
        Assert.Equal([first.CreatedBookmarks[0].Id], failed.RemovedBookmarks.Select(b => b.Id));
    }

    [Fact]
    public async Task An_error_outcome_leads_the_case_another_way_and_tells_what_went_wrong()
    {
        using var world = new EngineWorld();
        var fault = new Fault { Id = "f", Message = new("no connection"), CustomProperties = { ["smartFactory.errorOutcome"] = "오류" } };
        var told = new WriteLine { Text = new(Expression.JavaScript("getOutputFrom('f', 'Error').message")) };
        var never = new WriteLine { Text = new("never") };
        var chart = new Flowchart { Activities = { fault, told, never }, Connections = { new(fault, "오류", told), new(fault, "Done", never) } };

        var result = await world.StartAsync(world.Build(chart));

        Assert.Equal(WorkflowSubStatus.Finished, result.SubStatus);
        Assert.Equal(["no connection"], world.Lines);
        Assert.Empty(result.NewIncidents);
        Assert.Equal(["f Started", "f Faulted", "f Completed"], Entries(result, "f"));
    }

    [Fact]
    public async Task Attempts_come_before_the_error_outcome()
    {
        using var world = new EngineWorld();
        var flaky = Trying(new Flaky { Id = "f", Failures = new(9), CustomProperties = { ["smartFactory.errorOutcome"] = true } }, attempts: 1);
        var otherwise = new WriteLine { Text = new("otherwise") };
        var workflow = world.Build(new Flowchart { Activities = { flaky, otherwise }, Connections = { new(flaky, "Error", otherwise) } });

        var first = await world.StartAsync(workflow);
        var second = await world.ResumeAsync(workflow, first, first.CreatedBookmarks[0]);

        Assert.Equal(WorkflowSubStatus.Finished, second.SubStatus);
        Assert.Equal(["otherwise"], world.Lines);
    }

    private static T Trying<T>(T activity, int attempts)
        where T : Activity
    {
        activity.CustomProperties["smartFactory.retry"] = new JsonObject { ["attempts"] = attempts, ["delay"] = "00:05:00", ["factor"] = 2 };
        return activity;
    }

    private static IEnumerable<string> Entries(BurstResult result, string activityId) =>
        result.Journal.Where(e => e.ActivityId == activityId).Select(e => $"{e.ActivityId} {e.EventName}");
}
