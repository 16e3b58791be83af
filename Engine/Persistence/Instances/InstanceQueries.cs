using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Persistence.Instances;

internal sealed class InstanceQueries(EngineDbContext db) : IInstanceQueries
{
    public async ValueTask<InstancePage> ListAsync(InstanceQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var rows = InstanceFilters.Apply(db.Instances.AsNoTracking(), query);
        var items = await InstanceFilters.Order(rows, query).Skip(query.Skip).Take(query.Take)
            .Select(r => new InstanceSummary(
                r.Id, r.DefinitionId, r.DefinitionVersionId, r.DefinitionVersion, r.Status, r.SubStatus, r.CorrelationId, r.Name, r.IncidentCount, r.CreatedAt, r.UpdatedAt, r.FinishedAt))
            .ToListAsync(cancellationToken);
        return new InstancePage(items, await rows.LongCountAsync(cancellationToken));
    }

    public async ValueTask<IReadOnlyList<string>> ListRunningIdsAsync(string? definitionId, string? definitionVersionId, CancellationToken cancellationToken = default) =>
        await db.Instances
            .Where(r => r.Status == WorkflowStatus.Running && (definitionId == null || r.DefinitionId == definitionId) && (definitionVersionId == null || r.DefinitionVersionId == definitionVersionId))
            .OrderBy(r => r.CreatedAt).Select(r => r.Id).ToListAsync(cancellationToken);

    public async ValueTask<IReadOnlyDictionary<string, int>> CountRunningAsync(string definitionId, CancellationToken cancellationToken = default) =>
        await db.Instances.Where(r => r.DefinitionId == definitionId && r.Status == WorkflowStatus.Running).GroupBy(r => r.DefinitionVersionId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    public async ValueTask<IReadOnlyList<InstanceIncident>> ListIncidentsAsync(string instanceId, CancellationToken cancellationToken = default) =>
        await Described(db.Incidents.Where(i => i.InstanceId == instanceId).OrderBy(i => i.Id)).ToListAsync(cancellationToken);

    public async ValueTask<(IReadOnlyList<InstanceIncident> Items, long Total)> ListIncidentsAsync(bool onlyOpen, int skip, int take, CancellationToken cancellationToken = default)
    {
        var rows = db.Incidents.Where(i => !onlyOpen || i.HandledAt == null);
        return (await Described(rows.OrderByDescending(i => i.Id).Skip(skip).Take(take)).ToListAsync(cancellationToken), await rows.LongCountAsync(cancellationToken));
    }

    private static IQueryable<InstanceIncident> Described(IQueryable<IncidentRow> rows) => rows.Select(i => new InstanceIncident(
        i.Id, i.Source, i.InstanceId, i.ActivityId, i.ActivityNodeId, i.ActivityType, i.Message, i.ExceptionType, i.InnerMessage, i.At, i.Inputs, i.HandledAt, i.HandledBy, i.Handling));
}
