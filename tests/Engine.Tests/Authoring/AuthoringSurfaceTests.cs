using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Tests.Authoring;

/// <summary>Activities written the way Elsa's documentation shows, with its names and signatures only, run here.</summary>
public sealed class AuthoringSurfaceTests
{
    private static readonly string[] Folders = ["in", "late"];

    [Fact]
    public async Task A_code_activity_sets_its_output_and_completes()
    {
        using var world = new EngineWorld();
        var words = new Variable<int>("Words", 0);
        var result = await world.StartAsync(world.Build(
            new Sequence { Activities = { new CountWords { Id = "count", Text = new("one two three"), Words = new(words) }, new WriteLine { Text = new(context => $"{words.Get(context.ActivityExecutionContext)}") } } }, words));

        Assert.Equal(["3"], world.Lines);
        Assert.Equal("3", result.Journal.Single(e => e.ActivityId == "count" && e.EventName == "Completed").Payload!["Words"]!.ToString());
    }

    [Fact]
    public async Task A_waiting_activity_is_resumed_by_its_callback_with_the_answer_as_input()
    {
        using var world = new EngineWorld();
        var approved = new Variable<bool>("Approved", false) { StorageDriverTypeName = "WorkflowInstanceStorageDriver" };
        var workflow = world.Build(
            new Sequence { Activities = { new AskForApproval { Approver = new("kim"), Result = new(approved) }, new If { Condition = new(approved), Then = new WriteLine { Text = new("approved") } } } }, approved);
        var first = await world.StartAsync(workflow);
        var bookmark = Assert.Single(first.CreatedBookmarks);
        var second = await world.ResumeAsync(workflow, first, bookmark, new JsonObject { ["Approved"] = true });

        Assert.Equal(("Approval", "kim"), (bookmark.Name, bookmark.Payload!["approver"]!.ToString()));
        Assert.Equal(WorkflowSubStatus.Finished, second.SubStatus);
        Assert.Equal(["approved"], world.Lines);
    }

    [Fact]
    public async Task An_activity_is_left_by_its_outcome()
    {
        using var world = new EngineWorld();
        var check = new CheckAmount { Amount = new(2000L) };
        var small = new WriteLine { Text = new("small") };
        var large = new WriteLine { Text = new("large") };
        await world.StartAsync(world.Build(new Flowchart { Activities = { check, small, large }, Connections = { new(check, "Small", small), new(check, "Large", large) } }));

        Assert.Equal(["large"], world.Lines);
        Assert.Equal(["Small", "Large"], ActivityDescriptorFactory.Describe(typeof(CheckAmount)).Ports.Select(p => p.Name).Where(p => p != "Done"));
    }

    [Fact]
    public async Task A_trigger_starts_the_workflow_or_waits_in_the_middle_of_it()
    {
        using var world = new EngineWorld();
        var workflow = world.Build(new Sequence { Activities = { new FileArrived { Id = "file", Folders = new(_ => Folders), CustomProperties = { ["canStartWorkflow"] = true } }, new WriteLine { Text = new("read") } } });
        var triggered = await world.StartAsync(workflow, new JsonObject { ["File"] = "a.txt" }, trigger: "file");
        var waiting = await world.StartAsync(workflow);
        var resumed = await world.ResumeAsync(workflow, waiting, waiting.CreatedBookmarks[1], new JsonObject { ["File"] = "b.txt" });

        Assert.Equal(WorkflowSubStatus.Finished, triggered.SubStatus);
        Assert.Equal(["in", "late"], waiting.CreatedBookmarks.Select(b => b.Payload!["folder"]!.ToString()));
        Assert.Equal(WorkflowSubStatus.Finished, resumed.SubStatus);
        Assert.Equal(2, resumed.RemovedBookmarks.Count);
        Assert.Equal(["read", "read"], world.Lines);
    }

    [Fact]
    public async Task A_trigger_is_indexed_with_each_of_its_payloads()
    {
        using var world = new EngineWorld();
        var workflow = world.Build(new Sequence { Activities = { new FileArrived { Id = "file", Folders = new(_ => Folders), CustomProperties = { ["canStartWorkflow"] = true } } } });
        var triggers = await world.Get<TriggerIndexer>().IndexAsync(workflow, world.Services.CreateScope().ServiceProvider);

        Assert.Equal(2, triggers.Select(t => t.Hash).Distinct().Count());
    }

    [Fact]
    public async Task A_composite_has_a_scope_of_its_own_and_a_result()
    {
        using var world = new EngineWorld();
        var words = new Variable<int>("Outer", 0);
        await world.StartAsync(world.Build(
            new Sequence { Activities = { new GreetAndCount { Person = new("Kim"), Result = new(words) }, new WriteLine { Text = new(context => $"{words.Get(context.ActivityExecutionContext)}") } } }, words));

        Assert.Equal(["5 words", "5"], world.Lines);
    }

    [Fact]
    public async Task A_container_goes_on_from_its_completion_callback_also_after_a_wait()
    {
        using var world = new EngineWorld();
        var workflow = world.Build(new Twice { Body = new Sequence { Activities = { new Event { EventName = new("go") }, new WriteLine { Text = new("round") } } } });
        var first = await world.StartAsync(workflow);
        var second = await world.ResumeAsync(workflow, first, first.CreatedBookmarks[0]);
        var third = await world.ResumeAsync(workflow, second, second.CreatedBookmarks[0]);

        Assert.Equal(["round", "round"], world.Lines);
        Assert.Equal(WorkflowSubStatus.Finished, third.SubStatus);
    }

    [Fact]
    public async Task Code_stands_between_activities_and_an_input_takes_what_another_activity_produced()
    {
        using var world = new EngineWorld();
        var seen = 0;
        var count = new CountWords { Text = new("one two three"), Words = new() };
        await world.StartAsync(world.Build(new Sequence
        {
            Activities =
            {
                count,
                new Inline(() => seen++),
                new Inline(context => seen += context.Get(count.Words)),
                Inline.From(async _ => await Task.Yield()),
                new WriteLine { Text = new(count.Words) },
            },
        }));

        Assert.Equal(4, seen);
        Assert.Equal(["3"], world.Lines);
    }

    [Fact]
    public void A_variable_is_described_in_a_chain()
    {
        var variable = new Variable<int>("Amount", 1, "v1").WithName("Total").WithValue(2).WithId("v2");

        Assert.Equal(("v2", "Total", 2), (variable.Id, variable.Name, variable.Value));
    }
}
