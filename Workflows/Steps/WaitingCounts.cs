using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Instances;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Steps;

/// <summary>Where the running cases of a definition are. The cost follows what waits now: finished instances are neither read nor counted, however many there are.</summary>
public sealed class WaitingCounts(ProgrammeDbContext db)
{
    public async Task<IReadOnlyList<WaitingCount>> OfAsync(string definitionId, CancellationToken cancellationToken = default)
    {
        var rows = await Waiting(definitionId).GroupBy(b => b.ActivityId)
            .Select(g => new { g.Key, Cases = g.Select(b => b.InstanceId).Distinct().Count(), Since = g.Min(b => b.CreatedAt) }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new WaitingCount(r.Key, r.Cases, r.Since)).OrderBy(w => w.ActivityId, StringComparer.Ordinal)];
    }

    /// <summary>The instances at one step, those who wait longest first.</summary>
    public async Task<IReadOnlyList<WaitingInstance>> AtAsync(string definitionId, string activityId, int most, CancellationToken cancellationToken = default)
    {
        var rows = await Waiting(definitionId).Where(b => b.ActivityId == activityId).GroupBy(b => b.InstanceId).Select(g => new { g.Key, Since = g.Min(b => b.CreatedAt) })
            .OrderBy(g => g.Since).Take(most).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(r => r.Key);
        var instances = await db.Instances.AsNoTracking().Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.CorrelationId, i.DefinitionVersion }).ToDictionaryAsync(i => i.Id, cancellationToken);
        return [.. rows.Where(r => instances.ContainsKey(r.Key)).Select(r => new WaitingInstance(r.Key, instances[r.Key].CorrelationId, instances[r.Key].DefinitionVersion, r.Since))];
    }

    // By the index over definition and sub-status to the suspended ones, and from each by its own to its bookmarks.
    private IQueryable<Engine.Persistence.Bookmarks.BookmarkRow> Waiting(string definitionId) =>
        from instance in db.Instances.AsNoTracking()
        where instance.DefinitionId == definitionId && instance.SubStatus == WorkflowSubStatus.Suspended
        join bookmark in db.Bookmarks.AsNoTracking() on instance.Id equals bookmark.InstanceId
        select bookmark;
}
