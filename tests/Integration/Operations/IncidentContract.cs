using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence.Instances;
using SmartFactory.Engine.Runtime;
using SmartFactory.Integration.Recovery;
using SmartFactory.Workflows.Incidents;
using SmartFactory.Workflows.Tasks;
using SmartFactory.Workflows.Tests.Tasks;

namespace SmartFactory.Integration.Operations;

/// <summary>A step fails, a person sees to it, and the case goes on; the same on either database.</summary>
public abstract class IncidentContract : IAsyncLifetime
{
    private TaskOffice _office = null!;

    public async ValueTask InitializeAsync() => _office = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_failed_step_is_tried_again_once_its_cause_is_gone()
    {
        var id = await StartAsync("again", Fails("once", "getVariable('Count') === 1"), TestDefinitions.Write("w", "x"));
        var incident = await OnlyAsync(id);
        Assert.Equal(("once", WorkflowSubStatus.Faulted), (incident.ActivityId, await StatusAsync(id)));
        Assert.Contains("no luck", incident.Message + incident.InnerMessage, StringComparison.Ordinal);
        Assert.Contains("Script", incident.Inputs, StringComparison.Ordinal);

        // Still broken: a new incident, and after five attempts by people another way must be found.
        for (var attempt = 1; attempt <= IncidentDesk.MaxRetries; attempt++)
        {
            Assert.Equal(IncidentAnswer.Done, await HandleAsync(id, IncidentHandling.Retry));
            Assert.Equal(WorkflowSubStatus.Faulted, await StatusAsync(id));
        }

        Assert.Equal(IncidentAnswer.TooManyRetries, await HandleAsync(id, IncidentHandling.Retry));
        Assert.Equal(IncidentAnswer.Done, await HandleAsync(id, IncidentHandling.Skip));
        Assert.Equal(WorkflowSubStatus.Finished, await StatusAsync(id));
        Assert.Equal(5, (await _office.AuditAsync("incident.retry")).Count);
        Assert.Contains("because", Assert.Single(await _office.AuditAsync("incident.skip")).DataJson, StringComparison.Ordinal);
        Assert.Empty(await _office.ViolationsAsync());
    }

    [Fact]
    public async Task A_case_sent_back_to_the_step_before_asks_again_and_goes_on_from_there()
    {
        // The office answers, the step after it fails: the fault takes the whole case with it.
        var id = await StartAsync("after-task", Asks("ask"), Fails("once", "new Date('2026-03-09T01:30:00Z') < new Date()"), TestDefinitions.Write("w", "x"));
        await DecideAsync(id);
        Assert.Equal(WorkflowSubStatus.Faulted, await StatusAsync(id));

        Assert.Equal(IncidentAnswer.Done, await HandleAsync(id, IncidentHandling.SendBack, target: "ask"));
        Assert.Equal(WorkflowSubStatus.Suspended, await StatusAsync(id));
        Assert.Empty(await _office.ViolationsAsync());
        _office.Clock.MoveTo(TaskOffice.Instant("2026-03-09 11:00"));
        await DecideAsync(id);

        Assert.Equal(WorkflowSubStatus.Finished, await StatusAsync(id));
        Assert.Equal(0, await _office.ReadAsync(db => db.Incidents.CountAsync(i => i.HandledAt == null)));
        Assert.Empty(await _office.ViolationsAsync());
    }

    [Fact]
    public async Task Of_two_who_handle_one_incident_one_does_and_an_impossible_way_changes_nothing()
    {
        var id = await StartAsync("race", Fails("once", "false"), TestDefinitions.Write("w", "x"));
        var incident = await OnlyAsync(id);
        await Assert.ThrowsAsync<SmartFactory.Engine.Execution.RecoveryRefusedException>(() => HandleAsync(id, IncidentHandling.SendBack, target: "nowhere"));
        Assert.Null((await OnlyAsync(id)).HandledAt);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => HandleAsync(incident.Id, IncidentHandling.Skip, $"admin-{n}")));

        Assert.Single(answers, IncidentAnswer.Done);
        Assert.Equal(7, answers.Count(a => a == IncidentAnswer.AlreadyHandled));
        Assert.Equal(WorkflowSubStatus.Finished, await StatusAsync(id));
        Assert.Single(await _office.AuditAsync("incident.skip"));
        Assert.Empty(await _office.ViolationsAsync());
    }

    [Fact]
    public async Task A_case_whose_part_failed_waits_until_the_failure_is_seen_to_and_gets_the_real_result()
    {
        await PublishAsync("part", Fails("once", "new Date('2026-03-09T01:30:00Z') < new Date()"), TestDefinitions.SetOutput("o", "result", "signed"));
        var parent = await StartAsync("whole", TestDefinitions.Dispatch("d", "part"), TestDefinitions.Write("w", "x"));
        await DrainAsync();
        var part = await PartOfAsync(parent);
        Assert.Equal((WorkflowSubStatus.Faulted, WorkflowSubStatus.Suspended), (await StatusAsync(part), await StatusAsync(parent)));

        // Still broken: told again, and it waits again.
        Assert.Equal(IncidentAnswer.Done, await HandleAsync(part, IncidentHandling.Retry));
        await DrainAsync();
        Assert.Equal((WorkflowSubStatus.Faulted, WorkflowSubStatus.Suspended), (await StatusAsync(part), await StatusAsync(parent)));
        Assert.Equal(IncidentAnswer.NotPossible, await HandleAsync(part, IncidentHandling.Close));
        Assert.Empty(await _office.ViolationsAsync());

        _office.Clock.MoveTo(TaskOffice.Instant("2026-03-09 11:00"));
        Assert.Equal(IncidentAnswer.Done, await HandleAsync(part, IncidentHandling.Retry));
        await DrainAsync();
        Assert.Equal((WorkflowSubStatus.Finished, WorkflowSubStatus.Finished), (await StatusAsync(part), await StatusAsync(parent)));
        Assert.Empty(await _office.ViolationsAsync());
    }

    [Fact]
    public async Task A_failed_part_that_is_cancelled_lets_the_case_that_waits_for_it_go_on()
    {
        await PublishAsync("lost-part", Fails("once", "false"));
        var parent = await StartAsync("whole-of-lost", TestDefinitions.Dispatch("d", "lost-part"), TestDefinitions.Write("w", "x"));
        await DrainAsync();
        var part = await PartOfAsync(parent);

        Assert.Equal(IncidentAnswer.Done, await HandleAsync(part, IncidentHandling.Cancel));
        await DrainAsync();

        Assert.Equal((WorkflowSubStatus.Cancelled, WorkflowSubStatus.Finished), (await StatusAsync(part), await StatusAsync(parent)));
        Assert.Single(await _office.AuditAsync("incident.cancel"));
        Assert.Empty(await _office.ViolationsAsync());
    }

    [Fact]
    public async Task An_incident_that_is_closed_leaves_its_case_as_it_is()
    {
        var id = await StartAsync("closed", Fails("once", "false"), TestDefinitions.Write("w", "x"));
        var incident = await OnlyAsync(id);

        Assert.Equal(IncidentAnswer.Done, await HandleAsync(id, IncidentHandling.Close));

        Assert.Equal(IncidentAnswer.AlreadyHandled, await HandleAsync(incident.Id, IncidentHandling.Cancel, "root"));
        Assert.Equal(WorkflowSubStatus.Faulted, await StatusAsync(id));
        Assert.Single(await _office.AuditAsync("incident.close"));
        Assert.Empty(await _office.ViolationsAsync());
    }

    private protected abstract Task<TaskOffice> OpenAsync();

    private static JsonObject Fails(string id, string works) => TestDefinitions.Script(id, $"if (!({works})) throw new Error('no luck');");

    private static JsonObject Asks(string id)
    {
        var ask = TaskFlow.Of("x", "Elsa.UserTask", new() { ["title"] = "요건 검토", ["taskType"] = "screening.review", ["role"] = "Institute", ["actions"] = """["Done"]""" })
            .Json["root"]!["activities"]!.AsArray().First(a => (string?)a!["type"] == "Elsa.UserTask")!.DeepClone().AsObject();
        ask["id"] = id;
        ask.Remove("result");
        return ask;
    }

    private Task<int> DrainAsync() => _office.Services.GetRequiredService<IDispatchPump>().DrainAsync();

    private Task<bool> PublishAsync(string name, params JsonObject[] activities) => _office.CommitAsync(async services =>
    {
        await services.GetRequiredService<IDefinitionPublisher>().SeedAsync([TestDefinitions.Chain(name, activities)], new DefinitionChange("test"));
        return true;
    });

    private async Task<string> StartAsync(string name, params JsonObject[] activities)
    {
        await PublishAsync(name, activities);
        return await _office.CommitAsync(services => services.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow(name) { CorrelationId = TaskOffice.Case }));
    }

    private Task<string> PartOfAsync(string parent) => _office.ReadAsync(db => db.Instances.Where(i => i.ParentInstanceId == parent).Select(i => i.Id).SingleAsync());

    private Task<IncidentRow> OnlyAsync(string instance) => _office.ReadAsync(db => db.Incidents.SingleAsync(i => i.InstanceId == instance && i.HandledAt == null));

    private Task<WorkflowSubStatus> StatusAsync(string instance) => _office.ReadAsync(db => db.Instances.Where(i => i.Id == instance).Select(i => i.SubStatus).SingleAsync());

    private async Task<IncidentAnswer> HandleAsync(string instance, IncidentHandling handling, string? target = null) =>
        await HandleAsync((await OnlyAsync(instance)).Id, handling, "root", target);

    private Task<IncidentAnswer> HandleAsync(long incident, IncidentHandling handling, string actor, string? target = null) =>
        _office.CommitAsync(services => services.GetRequiredService<IncidentDesk>().HandleAsync(new IncidentOrder(incident, handling, "because", Target: target), actor));

    private async Task DecideAsync(string instance)
    {
        var task = await _office.ReadAsync(db => db.Set<StaffTask>().AsNoTracking().SingleAsync(t => t.InstanceId == instance && t.Status == StaffTaskStatus.Available));
        Assert.Equal(TaskAnswerKind.Done, (await _office.DecideAsync(task, "oh", "Done")).Kind);
    }
}
