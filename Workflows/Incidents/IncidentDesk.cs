using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence.Instances;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Incidents;

/// <summary>Handles incidents. Call it inside a commit: what the workflow does next, the incident's end and the audit entry are stored together.</summary>
public sealed class IncidentDesk(ProgrammeDbContext database, IWorkflowRuntime runtime, AuditTrail audit, TimeProvider clock)
{
    /// <summary>How often people may try one step of a case again.</summary>
    public const int MaxRetries = 5;

    public async Task<IncidentAnswer> HandleAsync(IncidentOrder order, string actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        var incident = await database.Incidents.AsNoTracking().FirstOrDefaultAsync(i => i.Id == order.IncidentId, cancellationToken);
        if (incident is null)
        {
            return IncidentAnswer.NotPossible;
        }

        if (order.Handling == IncidentHandling.Close && await IsAwaitedAsync(incident, cancellationToken))
        {
            return IncidentAnswer.NotPossible;
        }

        if (order.Handling == IncidentHandling.Retry && await RetriesAsync(incident, cancellationToken) >= MaxRetries)
        {
            return IncidentAnswer.TooManyRetries;
        }

        if (!await TakeAsync(incident, order.Handling, actor, cancellationToken))
        {
            return IncidentAnswer.AlreadyHandled;
        }

        var reference = await database.Instances.Where(i => i.Id == incident.InstanceId).Select(i => i.CorrelationId).FirstOrDefaultAsync(cancellationToken);
        var data = new JsonObject { ["activity"] = incident.ActivityId, ["instance"] = incident.InstanceId, ["reason"] = order.Reason, ["outcome"] = order.Outcome, ["target"] = order.Target };
        await audit.AppendAsync(new AuditFact("incident." + Word(order.Handling), incident.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), reference, actor, data), cancellationToken);
        await ActAsync(incident, order, cancellationToken);
        return IncidentAnswer.Done;
    }

    public Task<int> RetriesAsync(IncidentRow incident, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return database.Incidents.CountAsync(i => i.InstanceId == incident.InstanceId && i.ActivityNodeId == incident.ActivityNodeId && i.Source == incident.Source && i.Handling == "retry", cancellationToken);
    }

    /// <summary>Whether another case waits for the end of the one that failed: left as it is, that one would wait for ever.</summary>
    public async Task<bool> IsAwaitedAsync(IncidentRow incident, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return await database.Instances.AnyAsync(
            i => i.Id == incident.InstanceId && i.SubStatus == WorkflowSubStatus.Faulted && database.Bookmarks.Any(b => b.Id == i.ParentBookmarkId), cancellationToken);
    }

    /// <summary>Whether anything but closing it can be done: the instance still stands at the failure.</summary>
    public static bool CanRecover(IncidentRow incident, InstanceRow? instance) =>
        incident is { HandledAt: null, ActivityNodeId: not null } && instance is { SubStatus: WorkflowSubStatus.Faulted or WorkflowSubStatus.Suspended };

    private static string Word(IncidentHandling handling) => handling == IncidentHandling.SendBack ? "sendBack" : handling.ToString().ToLowerInvariant();

    /// <summary>Of two who handle it at once one gets it. Earlier incidents are over with it.</summary>
    private async Task<bool> TakeAsync(IncidentRow incident, IncidentHandling handling, string actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var word = Word(handling);
        var taken = await database.Incidents.Where(i => i.Id == incident.Id && i.HandledAt == null).ExecuteUpdateAsync(
            i => i.SetProperty(r => r.HandledAt, now).SetProperty(r => r.HandledBy, actor).SetProperty(r => r.Handling, word), cancellationToken);
        if (taken == 1 && handling is not IncidentHandling.Close)
        {
            // Of the same step; of the whole case when that is cancelled.
            var all = handling == IncidentHandling.Cancel;
            await database.Incidents
                .Where(i => i.InstanceId == incident.InstanceId && i.HandledAt == null && (all || (i.Source == incident.Source && i.ActivityNodeId == incident.ActivityNodeId)))
                .ExecuteUpdateAsync(i => i.SetProperty(r => r.HandledAt, now).SetProperty(r => r.HandledBy, actor).SetProperty(r => r.Handling, "close"), cancellationToken);
        }

        return taken == 1;
    }

    private async Task ActAsync(IncidentRow incident, IncidentOrder order, CancellationToken cancellationToken)
    {
        switch (order.Handling)
        {
            case IncidentHandling.Cancel:
                await runtime.CancelAsync(incident.InstanceId!, cancellationToken);
                break;
            case IncidentHandling.Retry when incident.ActivityNodeId is null:
                await UnparkAsync(incident.InstanceId, cancellationToken);
                break;
            case IncidentHandling.Retry:
                await runtime.RecoverAsync(incident.InstanceId!, new Recovery(RecoveryKind.Retry, incident.ActivityNodeId), cancellationToken);
                break;
            case IncidentHandling.Skip:
                await runtime.RecoverAsync(incident.InstanceId!, new Recovery(RecoveryKind.Skip, incident.ActivityNodeId!, order.Outcome), cancellationToken);
                break;
            case IncidentHandling.SendBack:
                await runtime.RecoverAsync(incident.InstanceId!, new Recovery(RecoveryKind.SendBack, incident.ActivityNodeId!, TargetActivityId: order.Target), cancellationToken);
                break;
        }
    }

    /// <summary>Rows and timers of the instance that were given up are due again.</summary>
    private async Task UnparkAsync(string? instanceId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await database.Dispatches.Where(d => d.InstanceId == instanceId && d.ParkedAt != null)
            .ExecuteUpdateAsync(d => d.SetProperty(r => r.ParkedAt, (DateTimeOffset?)null).SetProperty(r => r.Attempts, 0).SetProperty(r => r.NotBefore, now), cancellationToken);
        await database.Timers.Where(t => t.InstanceId == instanceId && t.ParkedAt != null && t.FiredAt == null)
            .ExecuteUpdateAsync(t => t.SetProperty(r => r.ParkedAt, (DateTimeOffset?)null).SetProperty(r => r.Attempts, 0).SetProperty(r => r.WakeAt, now), cancellationToken);
    }
}
