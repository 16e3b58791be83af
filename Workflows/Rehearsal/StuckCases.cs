using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Finds the instances that did not come to their end, and says what each waits for.</summary>
internal sealed class StuckCases(EngineDbContext db)
{
    private static readonly string[] OutliveTheYear = ["sf-certification", "sf-aftercare", "sf-council"];

    public async Task<IReadOnlyList<string>> FindAsync(RehearsalOptions options, CancellationToken cancellationToken)
    {
        if (options.StopAt is not null)
        {
            return [];
        }

        var running = await db.Instances.AsNoTracking()
            .Where(i => i.Status == WorkflowStatus.Running || i.SubStatus == WorkflowSubStatus.Faulted)
            .Select(i => new { i.Id, i.DefinitionId, i.CorrelationId, i.SubStatus })
            .ToListAsync(cancellationToken);
        var waits = (await db.Bookmarks.AsNoTracking().Select(b => new { b.InstanceId, b.Id, b.ActivityId, b.Name }).ToListAsync(cancellationToken)).ToLookup(b => b.InstanceId);
        var timers = (await db.Timers.AsNoTracking().Where(t => t.FiredAt == null).Select(t => t.InstanceId).ToListAsync(cancellationToken)).ToHashSet();
        var children = (await db.Instances.AsNoTracking().Where(i => i.Status == WorkflowStatus.Running && i.ParentInstanceId != null).Select(i => i.ParentInstanceId).ToListAsync(cancellationToken)).ToHashSet();
        var tasks = (await db.Set<StaffTask>().AsNoTracking()
            .Where(t => t.Status == StaffTaskStatus.Available || t.Status == StaffTaskStatus.Assigned || t.Status == StaffTaskStatus.Unassigned)
            .Select(t => new { t.InstanceId, t.Title }).ToListAsync(cancellationToken)).ToLookup(t => t.InstanceId, t => t.Title);

        var stuck = new List<string>();
        foreach (var instance in running.OrderBy(i => i.DefinitionId, StringComparer.Ordinal).ThenBy(i => i.CorrelationId, StringComparer.Ordinal))
        {
            var isAlive = timers.Contains(instance.Id) || children.Contains(instance.Id) || tasks[instance.Id].Any();
            var mayGoOn = options.Until == RehearsalEnd.Certificates && OutliveTheYear.Contains(instance.DefinitionId);
            if (instance.SubStatus == WorkflowSubStatus.Faulted || !isAlive || !mayGoOn)
            {
                var what = string.Join(", ", waits[instance.Id].Select(w => $"{w.ActivityId} ({w.Name})"));
                stuck.Add($"{instance.DefinitionId} {instance.CorrelationId}: {instance.SubStatus}, waits at {(what.Length == 0 ? "nothing" : what)}{(tasks[instance.Id].Any() ? $"; open task {tasks[instance.Id].First()}" : "")}{(isAlive ? "" : "; nothing can wake it")}");
            }
        }

        return stuck;
    }
}
