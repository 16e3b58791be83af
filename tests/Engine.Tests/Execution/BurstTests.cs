using System.Text;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;
using Parallel = SmartFactory.Engine.Activities.Parallel;

namespace SmartFactory.Engine.Tests.Execution;

public sealed class BurstTests
{
    private static readonly string[] TwoItems = ["a", "b"];

    [Fact]
    public async Task A_bookmark_is_resumed_once()
    {
        using var world = new EngineWorld();
        var workflow = world.Build(new Sequence { Activities = { new Event { EventName = new("go") }, new Event { EventName = new("on") } } });
        var first = await world.StartAsync(workflow);
        var second = await world.ResumeAsync(workflow, first, first.CreatedBookmarks[0]);

        await Assert.ThrowsAsync<BookmarkNotFoundException>(() => world.ResumeAsync(workflow, second, first.CreatedBookmarks[0]));
    }

    [Fact]
    public async Task The_journal_is_numbered_through_all_bursts_without_gaps()
    {
        using var world = new EngineWorld();
        var workflow = world.Build(new Sequence { Activities = { new Event { EventName = new("a") }, new Event { EventName = new("b") } } });
        var first = await world.StartAsync(workflow);
        var second = await world.ResumeAsync(workflow, first, first.CreatedBookmarks[0]);
        var third = await world.ResumeAsync(workflow, second, second.CreatedBookmarks[0]);

        var numbers = first.Journal.Concat(second.Journal).Concat(third.Journal).Select(e => e.Sequence).ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(i => (long)i), numbers);
        Assert.Equal(12, numbers.Count);
    }

    [Fact]
    public async Task The_state_begins_with_its_schema_number_and_another_number_is_refused()
    {
        using var world = new EngineWorld();
        var workflow = world.Build(new Event { EventName = new("go") });
        var first = await world.StartAsync(workflow);

        Assert.Equal(1, first.State[0]);
        var unknown = first with { State = [99, .. first.State.AsSpan(1)] };
        await Assert.ThrowsAsync<InvalidDataException>(() => world.ResumeAsync(workflow, unknown, first.CreatedBookmarks[0]));
    }

    [Fact]
    public async Task A_waiting_instance_takes_few_bytes()
    {
        using var world = new EngineWorld();
        var steps = Enumerable.Range(0, 10).Select(i => (IActivity)new WriteLine { Id = $"w{i}", Text = new("x") }).Append(new Event { Id = "e", EventName = new("go") }).ToList();
        var chart = new Flowchart { Activities = steps, Connections = [.. steps.Zip(steps.Skip(1), (a, b) => new Connection(a, "Done", b))] };

        var result = await world.StartAsync(world.Build(chart));

        Assert.True(result.State.Length < 1200, Encoding.UTF8.GetString(result.State));
    }

    [Fact]
    public async Task Bookmarks_carry_the_correlation_the_instance_has_when_the_burst_ends()
    {
        using var world = new EngineWorld();
        var workflow = world.Build(new Parallel { Activities = { new Event { EventName = new("go") }, new Correlate { CorrelationId = new("2026-JS1-0001") } } });

        var result = await world.StartAsync(workflow);

        Assert.Equal("2026-JS1-0001", result.CorrelationId);
        Assert.Equal("2026-JS1-0001", Assert.Single(result.CreatedBookmarks).CorrelationId);
    }

    [Fact]
    public async Task Cancelling_takes_every_bookmark_away_and_a_finished_instance_stays_finished()
    {
        using var world = new EngineWorld();
        var workflow = world.Build(new Parallel { Activities = { new Event { EventName = new("a") }, new Event { EventName = new("b") } } });
        var waiting = await world.StartAsync(workflow);

        var cancelled = await world.CancelAsync(workflow, waiting);
        var again = await world.CancelAsync(workflow, cancelled);

        Assert.Equal(WorkflowSubStatus.Cancelled, cancelled.SubStatus);
        Assert.Equal(2, cancelled.RemovedBookmarks.Count);
        Assert.Equal(WorkflowSubStatus.Cancelled, again.SubStatus);
        Assert.Empty(again.RemovedBookmarks);
    }

    [Fact]
    public async Task Children_are_asked_for_as_rows_with_the_bookmark_to_report_to()
    {
        using var world = new EngineWorld();
        var dispatch = new DispatchWorkflow { WorkflowDefinitionId = new("child"), WaitForCompletion = new(true), Input = new(_ => new Dictionary<string, object> { ["x"] = 5 }) };
        var result = await world.StartAsync(world.Build(dispatch));

        var request = Assert.IsType<StartRequested>(Assert.Single(result.Requests));
        Assert.Equal("child", request.Start.DefinitionId);
        Assert.Equal(result.CreatedBookmarks[0].Id, request.Start.ParentBookmarkId);
        Assert.Equal(5, request.Start.Input!["x"]!.GetValue<int>());
    }

    [Fact]
    public async Task Bulk_dispatch_counts_its_children_down()
    {
        using var world = new EngineWorld();
        var bulk = new BulkDispatchWorkflows { Id = "bulk", WorkflowDefinitionId = new("child"), Items = new(_ => TwoItems) };
        var workflow = world.Build(new Sequence { Activities = { bulk, new WriteLine { Text = new("all done") } } });
        var first = await world.StartAsync(workflow);
        var bookmark = Assert.Single(first.CreatedBookmarks);

        var second = await world.ResumeAsync(workflow, first, bookmark, Report("a", "Finished"));
        var third = await world.ResumeAsync(workflow, second, bookmark, Report("b", "Finished"));

        Assert.Equal(2, first.Requests.Count);
        Assert.Equal(WorkflowSubStatus.Suspended, second.SubStatus);
        Assert.Empty(second.RemovedBookmarks);
        Assert.Equal(WorkflowSubStatus.Finished, third.SubStatus);
        Assert.Equal(["all done"], world.Lines);
    }

    [Fact]
    public async Task Bulk_dispatch_waits_for_a_failed_child_until_it_ends_otherwise()
    {
        using var world = new EngineWorld();
        var bulk = new BulkDispatchWorkflows { Id = "bulk", WorkflowDefinitionId = new("child"), Items = new(_ => TwoItems) };
        var workflow = world.Build(new Sequence { Activities = { bulk, new WriteLine { Text = new("all done") } } });
        var started = await world.StartAsync(workflow);
        var bookmark = Assert.Single(started.CreatedBookmarks);

        var state = await world.ResumeAsync(workflow, started, bookmark, Report("a", "Faulted"));
        state = await world.ResumeAsync(workflow, state, bookmark, Report("b", "Finished"));
        Assert.Equal(WorkflowSubStatus.Suspended, state.SubStatus);
        state = await world.ResumeAsync(workflow, state, bookmark, Report("a", "Faulted"));
        Assert.Equal(WorkflowSubStatus.Suspended, state.SubStatus);
        state = await world.ResumeAsync(workflow, state, bookmark, Report("a", "Finished"));

        Assert.Equal(WorkflowSubStatus.Finished, state.SubStatus);
        Assert.Equal(["all done"], world.Lines);
    }

    [Fact]
    public async Task Bulk_dispatch_with_a_branch_for_failed_children_counts_each_child_once()
    {
        using var world = new EngineWorld();
        var bulk = new BulkDispatchWorkflows { Id = "bulk", WorkflowDefinitionId = new("child"), Items = new(_ => TwoItems), ChildFaulted = new WriteLine { Text = new("failed") } };
        var workflow = world.Build(new Sequence { Activities = { bulk, new WriteLine { Text = new("all done") } } });
        var started = await world.StartAsync(workflow);
        var bookmark = Assert.Single(started.CreatedBookmarks);

        var state = await world.ResumeAsync(workflow, started, bookmark, Report("a", "Faulted"));
        state = await world.ResumeAsync(workflow, state, bookmark, Report("a", "Finished"));
        Assert.Equal(WorkflowSubStatus.Suspended, state.SubStatus);
        state = await world.ResumeAsync(workflow, state, bookmark, Report("b", "Finished"));

        Assert.Equal(WorkflowSubStatus.Finished, state.SubStatus);
        Assert.Equal(["failed", "all done"], world.Lines);
    }

    [Fact]
    public async Task A_loop_of_ten_thousand_rounds_neither_overflows_the_stack_nor_grows_the_state()
    {
        using var world = new EngineWorld();
        var workflow = world.Build(new For { End = new(10_000), Body = new Sequence { Activities = { new WriteLine() } } });

        var result = await world.StartAsync(workflow);

        Assert.Equal(WorkflowSubStatus.Finished, result.SubStatus);
        Assert.Equal(10_001, world.Lines.Count);
        Assert.True(result.State.Length < 500);
    }

    [Fact]
    public async Task A_loop_without_end_faults_its_instance_and_nothing_else()
    {
        using var world = new EngineWorld();
        var workflow = world.Build(new While { Condition = new(true), Body = new SetName { Value = new("again") } });

        var result = await world.StartAsync(workflow);

        Assert.Equal(WorkflowSubStatus.Faulted, result.SubStatus);
        Assert.Contains("come to rest", Assert.Single(result.NewIncidents).Message, StringComparison.Ordinal);
    }

    private static JsonObject Report(string child, string subStatus) => new() { ["childInstanceId"] = child, ["status"] = "Finished", ["subStatus"] = subStatus, ["output"] = new JsonObject() };
}
