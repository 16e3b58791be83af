using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Incidents;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime.Activation;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Runtime.Arrivals;

internal sealed class InstanceArrivals(
    IDefinitionStore definitions,
    IWorkflowVersions versions,
    IInstanceStore instances,
    IInstanceQueries queries,
    IJournalStore journal,
    IBookmarkStore bookmarks,
    ITimerStore timers,
    IIncidentStore incidents,
    ActivationStrategies activation,
    IEnumerable<IInstanceObserver> lives,
    IInstanceChanges changes,
    IAfterCommit afterCommit,
    IIdentityGenerator ids,
    TimeProvider clock,
    IServiceProvider services) : IInstanceArrivals
{
    private static readonly string[] WhatIsRun = ["root", "variables", "inputs", "outputs"];

    public async Task<InstanceParcel?> PackAsync(string instanceId, CancellationToken cancellationToken = default)
    {
        if (await instances.FindAsync(instanceId, cancellationToken) is not { } instance)
        {
            return null;
        }

        var version = await definitions.FindVersionAsync(instance.DefinitionVersionId, cancellationToken);
        var armed = await timers.FindAwaitedAsync(instanceId, cancellationToken);
        var failed = await queries.ListIncidentsAsync(instanceId, cancellationToken);
        return new InstanceParcel(
            InstanceParcel.TodaysFormat,
            version is null ? "" : ContentOf(version),
            instance,
            await journal.ReadAsync(instanceId, cancellationToken),
            [.. armed.Where(t => t.Kind == TimerKinds.Bookmark)],
            [.. failed.Where(i => i.HandledAt is null && i.ActivityNodeId is not null).Select(Pack)]);
    }

    public async Task AdmitAsync(InstanceParcel parcel, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        var workflow = await PrepareAsync(parcel.Instance, parcel.Content, cancellationToken);
        var target = new WorkflowStateSerializer.Target(workflow, services, parcel.Instance.Id, clock, ids, cancellationToken);
        var context = ArrivalInspection.Pass(parcel, target);
        var instance = parcel.Instance with { DefinitionId = workflow.DefinitionId, DefinitionVersion = workflow.DefinitionVersion, Name = context.Name, Version = 1 };
        var waits = instance.Status == WorkflowStatus.Running ? context.Bookmarks.Select(b => b with { CorrelationId = instance.CorrelationId }).ToList() : [];
        await RefuseKnownAsync(instance, waits, cancellationToken);
        await RefuseForbiddenAsync(workflow, instance, cancellationToken);
        await StoreAsync(parcel, instance, workflow, waits, cancellationToken);
    }

    private async Task<Workflow> PrepareAsync(WorkflowInstance instance, string content, CancellationToken cancellationToken)
    {
        if (await instances.FindAsync(instance.Id, cancellationToken) is not null)
        {
            throw new ArrivalRefusedException(ArrivalFault.IsHere, instance.Id, instance.Id);
        }

        var version = await definitions.FindVersionAsync(instance.DefinitionVersionId, cancellationToken);
        if (version is null || version.DefinitionId != instance.DefinitionId)
        {
            throw new ArrivalRefusedException(ArrivalFault.DefinitionMissing, instance.Id, instance.DefinitionVersionId);
        }

        return ContentOf(version) == content
            ? await versions.GetAsync(version.Id, cancellationToken)
            : throw new ArrivalRefusedException(ArrivalFault.DefinitionDiffers, instance.Id, $"{version.Name} ({version.Id})");
    }

    private async Task RefuseKnownAsync(WorkflowInstance instance, List<Bookmark> waits, CancellationToken cancellationToken)
    {
        foreach (var bookmark in waits)
        {
            if (await bookmarks.FindAsync(bookmark.Id, cancellationToken) is not null)
            {
                throw new ArrivalRefusedException(ArrivalFault.BookmarkIsHere, instance.Id, bookmark.Id);
            }
        }
    }

    private async Task RefuseForbiddenAsync(Workflow workflow, WorkflowInstance instance, CancellationToken cancellationToken)
    {
        var asIfStarted = new StartWorkflow(instance.DefinitionId) { CorrelationId = instance.CorrelationId, ParentInstanceId = instance.ParentInstanceId };
        if (instance.Status == WorkflowStatus.Running && !await activation.AllowAsync(workflow, asIfStarted, cancellationToken))
        {
            throw new ArrivalRefusedException(ArrivalFault.NotAllowed, instance.Id, workflow.Name ?? instance.DefinitionId);
        }
    }

    private async Task StoreAsync(InstanceParcel parcel, WorkflowInstance instance, Workflow workflow, List<Bookmark> waits, CancellationToken cancellationToken)
    {
        await instances.InsertAsync(instance, cancellationToken);
        await journal.AppendAsync(new JournalBurst(instance.Id, instance.Version, null, parcel.Journal, waits.ConvertAll(b => b.Id), []), cancellationToken);
        await bookmarks.ApplyAsync(waits, [], cancellationToken);
        foreach (var timer in parcel.Timers.Where(_ => waits.Count > 0))
        {
            await timers.ArmAsync(new WorkflowTimer(ids.GenerateId(), TimerKinds.Bookmark, timer.DueAt, instance.Id, timer.BookmarkId, Payload: timer.Payload), cancellationToken);
        }

        await incidents.AddAsync(instance.Id, parcel.Incidents, cancellationToken);
        if (instance.Status == WorkflowStatus.Running)
        {
            foreach (var observer in lives)
            {
                await observer.StartedAsync(instance, workflow, cancellationToken);
            }
        }

        afterCommit.Do(() => changes.Announce(new InstanceChange(instance.Id)));
    }

    private static Incident Pack(InstanceIncident incident) => new(
        incident.ActivityId!,
        incident.ActivityNodeId!,
        incident.ActivityType ?? "",
        incident.Message,
        incident.ExceptionType ?? "",
        incident.InnerMessage,
        incident.At,
        incident.Inputs is { } inputs ? JsonNode.Parse(inputs) as JsonObject : null);

    /// <summary>Names, notes and times may differ from system to system; what is run may not.</summary>
    private static string ContentOf(DefinitionVersion version)
    {
        var json = DefinitionJson.ReadOne(version.Json).Json;
        var run = string.Join('\n', WhatIsRun.Select(part => json[part]?.ToJsonString() ?? ""));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(run)));
    }
}
