using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Instances;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Pages.Admin.Definitions;

/// <summary>All definitions, and the way to publish a new version of one.</summary>
internal sealed class IndexModel(ProgrammeDbContext db) : PageModel
{
    public IReadOnlyList<DefinitionLine> Rows { get; private set; } = [];

    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    public string? Note { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var versions = await db.DefinitionVersions.AsNoTracking().Where(d => d.IsLatest || d.IsPublished)
            .Select(d => new { d.DefinitionId, d.Name, d.Version, d.IsPublished, d.PublishedAt }).ToListAsync(cancellationToken);
        var running = await db.Instances.Where(i => i.Status == WorkflowStatus.Running).GroupBy(i => i.DefinitionId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        Rows = [.. versions.GroupBy(v => v.DefinitionId).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var published = g.FirstOrDefault(v => v.IsPublished);
            return new DefinitionLine(g.Key, (published ?? g.First()).Name, published?.Version, published?.PublishedAt, running.GetValueOrDefault(g.Key));
        })];
    }
}
