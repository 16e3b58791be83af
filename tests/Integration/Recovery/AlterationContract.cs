using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Alterations;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Integration.Recovery;

public abstract class AlterationContract : RecoveryContract
{
    private const string SaysCount = "setOutcome('Done'); setVariable('Result', 'count ' + variables.Count)";

    [Fact]
    public async Task A_variable_gets_another_value_converted_to_its_type()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e", "go"), TestDefinitions.Script("s", SaysCount), TestDefinitions.Event("f", "later")));
        var id = await StartAsync("W");

        var report = await AlterAsync(id, """[{"type":"ModifyVariable","variableId":"v1","value":"12"}]""");
        await RaiseAsync("go");

        Assert.Equal(new AlterationChange("variable", "Count", null, "12"), Assert.Single(report.Changes));
        Assert.Contains("count 12", await StateAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_cannot_be_applied_leaves_everything_as_it_was()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e", "go")));
        var id = await StartAsync("W");
        var before = await InstanceAsync(id);

        var report = await AlterAsync(id, """
            [{"type":"ModifyVariable","variableId":"v1","value":1},{"type":"ModifyVariable","variableId":"v1","value":"many"},{"type":"ModifyVariable","variableId":"ghost","value":1},
             {"type":"Migrate","targetVersion":9},{"type":"CancelActivity","activityId":"ghost"},{"type":"ScheduleActivity","activityId":"ghost"}]
            """);

        Assert.Equal(5, report.Problems.Count);
        var after = await InstanceAsync(id);
        Assert.Equal(before.Version, after.Version);
        Assert.Equal(before.State, after.State);
    }

    [Fact]
    public async Task A_running_case_moves_to_a_new_version_and_keeps_what_it_waits_for()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e", "go"), TestDefinitions.Event("old", "old")));
        var id = await StartAsync("W");
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e", "go"), TestDefinitions.Event("new", "new")));

        var report = await AlterAsync(id, """[{"type":"Migrate","targetVersion":2}]""");
        await RaiseAsync("go");

        Assert.Equal([new AlterationChange("version", "W", "1", "2")], report.Changes);
        Assert.Equal(2, (await InstanceAsync(id)).DefinitionVersion);
        Assert.Equal("new", await WaitingAtAsync(id));
    }

    /// <summary>T20: what was done is not done again, neither in the case that stays nor in the one that moves.</summary>
    [Fact]
    public async Task Of_two_cases_under_way_one_ends_as_it_began_and_one_moves_and_no_step_runs_twice()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Write("first", "1"), TestDefinitions.Event("e", "go"), TestDefinitions.Write("second", "1"), TestDefinitions.Event("f", "later"), TestDefinitions.Write("last", "1")));
        var (stays, moves) = (await StartAsync("W"), await StartAsync("W"));
        await RaiseAsync("go");
        await PublishAsync(TestDefinitions.Chain(
            "W", TestDefinitions.Write("before", "2"), TestDefinitions.Write("first", "2"), TestDefinitions.Event("e", "go"), TestDefinitions.Write("second", "2"), TestDefinitions.Event("f", "later"), TestDefinitions.Write("last", "2"), TestDefinitions.Write("more", "2")));

        Assert.Empty((await AlterAsync(moves, """[{"type":"Migrate","targetVersion":2}]""")).Problems);
        await RaiseAsync("later");

        var (stayed, moved) = (await InstanceAsync(stays), await InstanceAsync(moves));
        Assert.Equal((WorkflowSubStatus.Finished, 1), (stayed.SubStatus, stayed.DefinitionVersion));
        Assert.Equal((WorkflowSubStatus.Finished, 2), (moved.SubStatus, moved.DefinitionVersion));
        Assert.Equal(["first", "e", "second", "f", "last"], await CompletedAsync(stays));
        Assert.Equal(["first", "e", "second", "f", "last", "more"], await CompletedAsync(moves));
    }

    [Fact]
    public async Task A_step_the_new_version_does_not_have_ends_with_its_timer()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Write("a", "x"), TestDefinitions.Delay("gone", "9.00:00:00")));
        var id = await StartAsync("W");
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Write("a", "x"), TestDefinitions.Event("instead", "go")));

        var alone = await AlterAsync(id, """[{"type":"Migrate","targetVersion":2}]""");
        var together = await AlterAsync(id, """[{"type":"Migrate","targetVersion":2},{"type":"ScheduleActivity","activityId":"instead"}]""");

        Assert.Contains("wait for nothing", Assert.Single(alone.Problems), StringComparison.Ordinal);
        Assert.Equal(["bookmark.removed gone", "activity.dropped gone", "version W", "activity.scheduled instead"], together.Changes.Select(c => $"{c.What} {c.Subject}"));
        Assert.Equal("instead", await WaitingAtAsync(id));
        Assert.Equal(0, await Engine.QueryAsync(db => db.Timers.CountAsync()));
        await RaiseAsync("go");
        Assert.Equal(WorkflowSubStatus.Finished, (await InstanceAsync(id)).SubStatus);
    }

    [Fact]
    public async Task A_cancelled_activity_leaves_its_branch_dead_and_the_flowchart_goes_on()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e", "go"), TestDefinitions.Write("w", "x")));
        var id = await StartAsync("W");

        var report = await AlterAsync(id, """[{"type":"CancelActivity","activityId":"e"}]""");

        Assert.Equal("activity.cancelled e", Assert.Single(report.Changes.Select(c => $"{c.What} {c.Subject}")));
        Assert.Equal(WorkflowSubStatus.Finished, (await InstanceAsync(id)).SubStatus);
        Assert.Equal(0, await Engine.QueryAsync(db => db.Bookmarks.CountAsync()));
    }

    [Fact]
    public async Task A_faulted_case_comes_back_to_life_where_it_failed()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e", "go"), TestDefinitions.Script("s", "if (variables.Count !== 1) throw new Error('not yet')"), TestDefinitions.Event("f", "later")));
        var id = await StartAsync("W");
        await RaiseAsync("go");
        Assert.Equal(WorkflowSubStatus.Faulted, (await InstanceAsync(id)).SubStatus);
        var failed = (await Engine.ReadAsync<IJournalStore, IReadOnlyList<JournalEntry>>(store => store.ReadAsync(id))).Last(j => j.ActivityId == "s").ActivityInstanceId;

        var report = await AlterAsync(id, $$"""[{"type":"ModifyVariable","variableId":"v1","value":1},{"type":"ScheduleActivity","activityInstanceId":"{{failed}}"}]""");

        Assert.Empty(report.Problems);
        Assert.Contains(report.Changes, c => c.What == "instance.revived");
        Assert.Equal(WorkflowSubStatus.Suspended, (await InstanceAsync(id)).SubStatus);
        Assert.Equal("f", await WaitingAtAsync(id));
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_changes_nothing()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e", "go"), TestDefinitions.Write("w", "x")));
        var id = await StartAsync("W");
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e", "go"), TestDefinitions.Write("w", "y")));
        var before = await InstanceAsync(id);
        var plan = new AlterationPlan(AlterationJson.Read("""[{"type":"Migrate","targetVersion":2},{"type":"ModifyVariable","variableId":"v1","value":3},{"type":"ScheduleActivity","activityId":"w"}]"""), [id]);

        var dry = Assert.Single(await Plans.DryRunAsync(plan));

        Assert.Equal(before.State, (await InstanceAsync(id)).State);
        Assert.Equal(before.Version, (await InstanceAsync(id)).Version);
        Assert.Equal(dry.Changes, Assert.Single(await Plans.RunAsync(plan, "kim")).Changes);
        Assert.Equal(2, (await InstanceAsync(id)).DefinitionVersion);
    }

    [Fact]
    public async Task In_bulk_each_is_altered_for_itself_and_those_that_cannot_be_are_named()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e", "go"), TestDefinitions.Event("f", "later")));
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await StartAsync("W", $"C{i}"));
        }

        await Engine.WriteAsync<IWorkflowRuntime>(runtime => runtime.CancelAsync(ids[2]));
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e", "go"), TestDefinitions.Event("g", "later")));
        await StartAsync("W");

        var reports = await Plans.RunAsync(new AlterationPlan([new Migrate(2)], [], new InstanceFilter { DefinitionId = "W", DefinitionVersion = 1 }), "kim");

        Assert.Equal(ids, reports.Select(r => r.InstanceId));
        Assert.Equal("The instance is Cancelled.", Assert.Single(reports, r => !r.Succeeded).Problems[0]);
        Assert.Equal(5, (await Engine.ReadAsync<IInstanceStore, IReadOnlyList<string>>(s => s.ListIdsAsync(new InstanceFilter { DefinitionVersion = 2 }))).Count);
        Assert.Empty(await Engine.ReadAsync<IInstanceStore, IReadOnlyList<string>>(s => s.ListIdsAsync(new InstanceFilter { HasIncidents = true, SubStatus = WorkflowSubStatus.Suspended })));
    }

    private AlterationPlans Plans => Engine.Services.GetRequiredService<AlterationPlans>();

    private Task<AlterationReport> AlterAsync(string id, string alterations) => Engine.Gate.CommitAsync(
        "alter",
        (services, ct) => services.GetRequiredService<IInstanceAlterations>().ApplyAsync(id, AlterationJson.Read(alterations), ct));

    private Task PublishAsync(WorkflowDefinition definition) => Engine.WriteAsync<IDefinitionPublisher>(async publisher =>
    {
        await publisher.SaveDraftAsync(definition, new DefinitionChange("kim"));
        await publisher.PublishAsync(definition.DefinitionId, new DefinitionChange("kim"));
    });

    private async Task<string> StartAsync(string definitionId, string? correlationId = null)
    {
        Engine.Clock.Advance(TimeSpan.FromSeconds(1));
        return await Engine.Gate.CommitAsync(
            "start",
            (services, ct) => services.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow(definitionId) { CorrelationId = correlationId }, ct));
    }

    private async Task RaiseAsync(string name)
    {
        await Engine.WriteAsync<IWorkflowRuntime>(runtime => runtime.PublishEventAsync(name, payload: new JsonObject()));
        await Engine.Pump.DrainAsync();
    }

    /// <summary>The steps that were completed, in their order, each as often as it was; without the chart itself.</summary>
    private async Task<string[]> CompletedAsync(string id) =>
        [.. (await Engine.ReadAsync<IJournalStore, IReadOnlyList<JournalEntry>>(async journal => await journal.ReadAsync(id))).Where(e => e.EventName == "Completed" && e.ActivityId is not ("flow" or "W") && e.ActivityType != "Elsa.Workflow" && e.ActivityType != "Elsa.Flowchart").Select(e => e.ActivityId)];

    private async Task<string> WaitingAtAsync(string id) => (await Engine.QueryAsync(db => db.Bookmarks.SingleAsync(b => b.InstanceId == id))).ActivityId;

    private async Task<string> StateAsync(string id) => System.Text.Encoding.UTF8.GetString((await InstanceAsync(id)).State);

    private async Task<WorkflowInstance> InstanceAsync(string id) =>
        (await Engine.ReadAsync<IInstanceStore, WorkflowInstance?>(store => store.FindAsync(id)))!;
}
