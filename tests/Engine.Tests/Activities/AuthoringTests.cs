using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Instances;
using Parallel = SmartFactory.Engine.Activities.Parallel;

namespace SmartFactory.Engine.Tests.Activities;

public sealed class AuthoringTests
{
    [Fact]
    public async Task A_code_activity_completes_by_itself_and_leaves_its_result_in_a_variable()
    {
        using var world = new EngineWorld();
        var total = new Variable<int>("Total");
        var workflow = world.Build(
            new Sequence { Activities = { new Sum { A = new(40), B = new(_ => 2), Result = new(total) }, new WriteLine { Text = new(context => $"{total.Get(context.ActivityExecutionContext)}") } } },
            total);

        var result = await world.StartAsync(workflow);

        Assert.Equal(WorkflowSubStatus.Finished, result.SubStatus);
        Assert.Equal(["42"], world.Lines);
    }

    [Fact]
    public async Task A_bookmark_is_resumed_through_its_callback_after_the_state_went_through_bytes()
    {
        using var world = new EngineWorld();
        var by = new Variable<string>("By") { StorageDriverTypeName = "WorkflowInstanceStorageDriver" };
        var wait = new AwaitSignature { Id = "sign", Signer = new("대표"), Result = new(by) };
        var yes = new WriteLine { Id = "yes", Text = new(context => "signed by " + by.Get(context.ActivityExecutionContext)) };
        var no = new WriteLine { Id = "no", Text = new("refused") };
        var workflow = world.Build(new Flowchart { Activities = { wait, yes, no }, Connections = { new(wait, "Accepted", yes), new(wait, "Refused", no) } }, by);

        var first = await world.StartAsync(workflow);
        var bookmark = Assert.Single(first.CreatedBookmarks);
        var second = await world.ResumeAsync(workflow, first, bookmark, new JsonObject { ["by"] = "김대표", ["accepted"] = true });

        Assert.Equal("""{"signer":"대표"}""", bookmark.Payload!.ToJsonString(new(System.Text.Json.JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal(WorkflowSubStatus.Suspended, first.SubStatus);
        Assert.Equal([bookmark.Id], second.RemovedBookmarks.Select(b => b.Id));
        Assert.Equal(["signed by 김대표"], world.Lines);
        Assert.Equal(WorkflowSubStatus.Finished, second.SubStatus);
    }

    [Fact]
    public async Task A_timer_is_a_row_of_the_burst_and_may_lie_months_ahead()
    {
        using var world = new EngineWorld();
        var workflow = world.Build(new AwaitSignature());

        var result = await world.StartAsync(workflow);

        var timer = Assert.Single(result.Timers);
        Assert.Equal(world.Clock.GetUtcNow().AddDays(40), timer.DueAt);
        Assert.Equal(result.CreatedBookmarks[0].Id, timer.BookmarkId);
    }

    [Fact]
    public async Task A_timer_whose_bookmark_did_not_outlive_the_burst_is_not_armed()
    {
        using var world = new EngineWorld();
        var wait = new AwaitSignature();
        var finish = new Finish();
        var result = await world.StartAsync(world.Build(new Parallel { Activities = { wait, finish } }));

        Assert.Equal(WorkflowSubStatus.Finished, result.SubStatus);
        Assert.Empty(result.Timers);
        Assert.Empty(result.CreatedBookmarks);
        Assert.Empty(result.RemovedBookmarks);
    }

    [Fact]
    public async Task A_trigger_does_not_wait_when_it_started_the_workflow()
    {
        using var world = new EngineWorld();
        var workflow = world.Build(new Sequence { Activities = { new LetterReceived { Id = "letter", Box = new("A") }, new WriteLine { Text = new("opened") } } });

        var triggered = await world.StartAsync(workflow, trigger: "letter");
        var byHand = await world.StartAsync(workflow);

        Assert.Equal(WorkflowSubStatus.Finished, triggered.SubStatus);
        Assert.Equal(WorkflowSubStatus.Suspended, byHand.SubStatus);
        Assert.Equal(["opened"], world.Lines);
    }

    [Fact]
    public async Task A_composite_runs_what_it_is_made_of_and_ends_with_the_outcome_of_a_Complete_inside()
    {
        using var world = new EngineWorld();
        var result = await world.StartAsync(world.Build(new Sequence { Activities = { new SayTwice(), new WriteLine { Text = new("three") } } }));

        Assert.Equal(["one", "two", "three"], world.Lines);
        Assert.Equal(WorkflowStatus.Finished, result.Status);
    }

    [Fact]
    public async Task One_workflow_object_serves_many_instances_at_once()
    {
        using var world = new EngineWorld();
        var counter = new Variable<int>("N") { Value = 0 };
        var workflow = world.Build(
            new While { Condition = new(c => counter.Get(c.ActivityExecutionContext) < 50), Body = new SetVariable { Variable = counter, Value = new(c => (object)(counter.Get(c.ActivityExecutionContext) + 1)) } },
            counter);

        var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => world.StartAsync(workflow))));

        Assert.All(results, r => Assert.Equal(WorkflowSubStatus.Finished, r.SubStatus));
        Assert.All(results, r => Assert.Equal(results[0].Journal.Count, r.Journal.Count));
    }
}
