using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Definitions;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Steps;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Sums up the tasks of a rehearsed year by the step that asked for them.</summary>
internal sealed class RehearsedSteps(ProgrammeDbContext db)
{
    public async Task<IReadOnlyList<StepLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var names = await NamesAsync(cancellationToken);
        var tasks = await db.Set<StaffTask>().AsNoTracking()
            .Select(t => new { t.DefinitionId, t.ActivityId, t.Title, t.Status, t.CreatedAt, t.CompletedAt })
            .ToListAsync(cancellationToken);
        return [.. tasks
            .GroupBy(t => (t.DefinitionId, t.ActivityId))
            .Select(g =>
            {
                // Whole ticks, so that the mean does not depend on the order of the rows.
                var spans = g.Where(t => t.Status == StaffTaskStatus.Completed && t.CompletedAt is not null).Select(t => (t.CompletedAt!.Value - t.CreatedAt).Ticks).ToList();
                return new StepLine(
                    g.Key.DefinitionId,
                    g.Key.ActivityId,
                    names.GetValueOrDefault(g.Key, g.Key.ActivityId),
                    g.Count(),
                    spans.Count,
                    g.Count(t => t.Status == StaffTaskStatus.TimedOut),
                    Days(spans.Count == 0 ? 0 : spans.Sum() / spans.Count),
                    Days(spans.Count == 0 ? 0 : spans.Max()));
            })
            .OrderBy(s => s.Definition, StringComparer.Ordinal).ThenBy(s => s.Activity, StringComparer.Ordinal)];
    }

    private async Task<Dictionary<(string Definition, string Activity), string>> NamesAsync(CancellationToken cancellationToken)
    {
        var names = new Dictionary<(string, string), string>();
        foreach (var json in await db.DefinitionVersions.AsNoTracking().Where(v => v.IsPublished).Select(v => v.Json).ToListAsync(cancellationToken))
        {
            var definition = DefinitionJson.ReadOne(json);
            foreach (var node in DefinitionGraph.Read(definition).Nodes)
            {
                names[(definition.DefinitionId, node.Id)] = node.Name;
            }
        }

        return names;
    }

    private static double Days(long ticks) => Math.Round(TimeSpan.FromTicks(ticks).TotalDays, 1);
}
