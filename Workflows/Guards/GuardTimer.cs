using System.Globalization;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Incidents;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;
using SmartFactory.Engine.Timers;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Guards;

/// <summary>A case has outlived its guard: an incident, and a letter to those who answer for it. It decides nothing; time alone never goes against a firm.</summary>
internal sealed class GuardTimer(
    IInstanceStore instances,
    IWorkflowVersions versions,
    IIncidentStore incidents,
    GuardClock guards,
    GuardLetter letter,
    AuditTrail audit,
    TimeProvider clock) : ITimerHandler
{
    public string Kind => GuardClock.TimerKind;

    public async Task FireAsync(WorkflowTimer timer, CancellationToken cancellationToken)
    {
        if (await instances.FindAsync(timer.InstanceId!, cancellationToken) is not { Status: WorkflowStatus.Running } instance)
        {
            return;
        }

        var workflow = await versions.GetAsync(instance.DefinitionVersionId, cancellationToken);
        if (GuardClock.PeriodOf(workflow) is not { } period)
        {
            return;
        }

        var times = timer.Payload?["times"]?.GetValue<int>() ?? 0;
        var limit = guards.DueAt(instance, period);
        var now = clock.GetUtcNow();
        if (limit > now)
        {
            // The date it counts from was moved later.
            await guards.ArmAsync(instance.Id, limit, times, cancellationToken);
            return;
        }

        times++;
        var name = workflow.Name ?? workflow.DefinitionId;
        await incidents.AddAsync(GuardClock.TimerKind, instance.Id, GuardMessages.Of("incident", name, SeoulTime.DateText(limit), times.ToString(CultureInfo.InvariantCulture)), cancellationToken);
        await audit.AppendAsync(new AuditFact("guard.passed", instance.Id, instance.CorrelationId, Data: new JsonObject { ["times"] = times, ["limit"] = SeoulTime.Iso(limit) }), cancellationToken);
        await letter.SendAsync(instance, name, limit, times, cancellationToken);
        await guards.ArmAsync(instance.Id, guards.NextAfter(now), times, cancellationToken);
    }
}
