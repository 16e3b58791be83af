using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;
using SmartFactory.Engine.Runtime.Activation;

namespace SmartFactory.Integration.Recovery;

/// <summary>Who may start what, and workflows that execute others.</summary>
public abstract class StartingContract : RecoveryContract
{
    [Theory]
    [InlineData("SingletonStrategy", "A", "B", false)]
    [InlineData("CorrelatedSingletonStrategy", "A", "B", true)]
    [InlineData("CorrelatedSingletonStrategy", "A", "A", false)]
    [InlineData("CorrelationStrategy", "A", "B", true)]
    [InlineData("CorrelationStrategy", "A", "A", false)]
    [InlineData("AllowAlwaysStrategy", "A", "A", true)]
    [InlineData("NobodyKnowsThisStrategy", "A", "A", true)]
    public async Task A_second_start_is_allowed_as_the_strategy_says(string strategy, string first, string second, bool allowed)
    {
        await PublishAsync(Waiting("W", strategy));
        await StartAsync("W", first);

        if (allowed)
        {
            await StartAsync("W", second);
        }
        else
        {
            await Assert.ThrowsAsync<ActivationRefusedException>(() => StartAsync("W", second));
        }

        Assert.Equal(allowed ? 2 : 1, await CountAsync());
    }

    [Fact]
    public async Task Correlation_looks_at_all_definitions_and_a_correlated_singleton_at_its_own()
    {
        await PublishAsync(Waiting("other", null));
        await PublishAsync(Waiting("own", "CorrelatedSingletonStrategy"));
        await PublishAsync(Waiting("all", "CorrelationStrategy"));
        await StartAsync("other", "A");

        await StartAsync("own", "A");

        await Assert.ThrowsAsync<ActivationRefusedException>(() => StartAsync("all", "A"));
        await StartAsync("all", "B");
    }

    [Fact]
    public async Task A_finished_instance_is_in_nobodys_way()
    {
        await PublishAsync(Waiting("W", "SingletonStrategy"));
        await StartAsync("W", "A");
        await Engine.WriteAsync<IWorkflowRuntime>(runtime => runtime.PublishEventAsync("go"));
        await Engine.Pump.DrainAsync();

        await StartAsync("W", "B");

        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Many_who_start_a_singleton_at_once_start_one()
    {
        await PublishAsync(Waiting("W", "SingletonStrategy"));

        var ids = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ =>
            Engine.Gate.CommitAsync("start", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().TryStartAsync(new StartWorkflow("W"), ct))));

        Assert.Single(ids, id => id is not null);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_trigger_or_a_row_that_may_not_start_is_done_with_and_no_failure()
    {
        var definition = TestDefinitions.Chain("W", TestDefinitions.Event("t", "start", starts: true), TestDefinitions.Event("e", "go"));
        definition.Json["options"] = new JsonObject { ["activationStrategyType"] = "Elsa.Workflows.Runtime.ActivationValidators.SingletonStrategy, Elsa.Workflows.Runtime" };
        await PublishAsync(definition);

        for (var i = 0; i < 2; i++)
        {
            await Engine.WriteAsync<IWorkflowRuntime>(runtime => runtime.PublishEventAsync("start"));
            await Engine.Pump.DrainAsync();
        }

        Assert.Equal(1, await CountAsync());
        Assert.Equal(0, await Engine.QueryAsync(db => db.Dispatches.CountAsync()));
        Assert.Equal(0, await Engine.QueryAsync(db => db.Incidents.CountAsync()));
    }

    [Fact]
    public async Task An_executed_child_runs_in_the_commit_of_its_parent()
    {
        await PublishAsync(TestDefinitions.Chain("child", TestDefinitions.SetOutput("o", "Answer", "42")));
        await PublishAsync(TestDefinitions.Chain("parent", TestDefinitions.Execute("x", "child"), TestDefinitions.Script("s", "setVariable('Count', Number(getResult().Output.Answer))"), TestDefinitions.Event("e", "go")));

        var parent = await StartAsync("parent", null);

        Assert.Equal(0, await Engine.QueryAsync(db => db.Dispatches.CountAsync()));
        Assert.Equal(2, await CountAsync());
        Assert.Equal("e", (await Engine.QueryAsync(db => db.Bookmarks.SingleAsync(b => b.InstanceId == parent))).ActivityId);
        Assert.Contains("42", System.Text.Encoding.UTF8.GetString((await InstanceAsync(parent)).State), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_executed_child_that_waits_reports_when_it_has_finished()
    {
        await PublishAsync(TestDefinitions.Chain("child", TestDefinitions.Event("e", "go"), TestDefinitions.SetOutput("o", "Answer", "42")));
        await PublishAsync(TestDefinitions.Chain("parent", TestDefinitions.Execute("x", "child"), TestDefinitions.Script("s", "setVariable('Count', Number(getResult().Output.Answer))")));
        var parent = await StartAsync("parent", null);
        Assert.Equal(WorkflowSubStatus.Suspended, (await InstanceAsync(parent)).SubStatus);

        await Engine.WriteAsync<IWorkflowRuntime>(runtime => runtime.PublishEventAsync("go"));
        await Engine.Pump.DrainAsync();

        Assert.Equal(WorkflowSubStatus.Finished, (await InstanceAsync(parent)).SubStatus);
        Assert.Contains("42", System.Text.Encoding.UTF8.GetString((await InstanceAsync(parent)).State), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workflow_that_executes_itself_for_ever_faults()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Execute("x", "W")));

        var id = await StartAsync("W", null);

        Assert.Equal(WorkflowSubStatus.Finished, (await InstanceAsync(id)).SubStatus);
        Assert.Equal(1, await Engine.QueryAsync(db => db.Instances.CountAsync(i => i.SubStatus == WorkflowSubStatus.Faulted)));
        Assert.Equal(16, await CountAsync());
    }

    [Fact]
    public async Task A_web_request_is_done_outside_of_the_commit_and_its_answer_resumes_the_case()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Send("h", "https://api.example.kr/"), TestDefinitions.Write("never", "x")));
        var id = await StartAsync("W", null);
        Assert.Equal(WorkflowSubStatus.Suspended, (await InstanceAsync(id)).SubStatus);

        await Engine.Pump.DrainAsync();

        // Nobody in this process may send any: the activity is left by "Failed to connect", where nothing follows.
        var journal = await Engine.ReadAsync<IJournalStore, IReadOnlyList<JournalEntry>>(store => store.ReadAsync(id));
        Assert.Equal(["Failed to connect"], journal.Single(j => j is { ActivityId: "h", EventName: "Completed" }).Outcomes!);
        Assert.Equal(WorkflowSubStatus.Finished, (await InstanceAsync(id)).SubStatus);
        Assert.Equal(0, await Engine.QueryAsync(db => db.Dispatches.CountAsync()));
    }

    private static WorkflowDefinition Waiting(string id, string? strategy)
    {
        var definition = TestDefinitions.Chain(id, TestDefinitions.Event("e", "go"));
        if (strategy is not null)
        {
            definition.Json["options"] = new JsonObject { ["activationStrategyType"] = $"Elsa.Workflows.Runtime.ActivationValidators.{strategy}, Elsa.Workflows.Runtime" };
        }

        return definition;
    }

    private Task<int> CountAsync() => Engine.QueryAsync(db => db.Instances.CountAsync());

    private Task PublishAsync(WorkflowDefinition definition) => Engine.WriteAsync<IDefinitionPublisher>(async publisher =>
    {
        await publisher.SaveDraftAsync(definition, new DefinitionChange("kim"));
        await publisher.PublishAsync(definition.DefinitionId, new DefinitionChange("kim"));
    });

    private Task<string> StartAsync(string definitionId, string? correlationId) => Engine.Gate.CommitAsync(
        "start",
        (services, ct) => services.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow(definitionId) { CorrelationId = correlationId }, ct));

    private async Task<WorkflowInstance> InstanceAsync(string id) =>
        (await Engine.ReadAsync<IInstanceStore, WorkflowInstance?>(store => store.FindAsync(id)))!;
}
