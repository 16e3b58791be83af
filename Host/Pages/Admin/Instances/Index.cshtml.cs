using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Instances;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Pages.Admin.Instances;

internal sealed class IndexModel(ProgrammeDbContext db) : PageModel
{
    public const int Size = 30;

    [BindProperty(SupportsGet = true)]
    public string? Definition { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Correlation { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Incidents { get; set; }

    /// <summary>Only those that run past their guard.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Overdue { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<InstanceLine> Rows { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Definitions { get; private set; } = new Dictionary<string, string>();

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Number = Math.Max(1, Number);
        var found = db.Instances.AsNoTracking();
        found = string.IsNullOrEmpty(Definition) ? found : found.Where(i => i.DefinitionId == Definition);
        found = string.IsNullOrWhiteSpace(Correlation) ? found : found.Where(i => i.CorrelationId != null && i.CorrelationId.Contains(Correlation.Trim()));
        found = Incidents ? found.Where(i => i.IncidentCount > 0) : found;
        found = Overdue ? found.Where(i => i.Status == WorkflowStatus.Running && db.Incidents.Any(n => n.InstanceId == i.Id && n.Source == InstanceLine.GuardSource)) : found;
        if (Enum.TryParse<WorkflowSubStatus>(Status, out var status))
        {
            found = found.Where(i => i.SubStatus == status);
        }

        Total = await found.CountAsync(cancellationToken);
        Rows = await found.OrderByDescending(i => i.UpdatedAt).ThenBy(i => i.Id).Skip((Number - 1) * Size).Take(Size)
            .Select(i => new InstanceLine(i.Id, i.CorrelationId, i.DefinitionId, i.DefinitionVersion, i.SubStatus, i.IncidentCount, i.CreatedAt, i.UpdatedAt)
            {
                IsOverdue = i.Status == WorkflowStatus.Running && db.Incidents.Any(n => n.InstanceId == i.Id && n.Source == InstanceLine.GuardSource),
            }).ToListAsync(cancellationToken);
        Definitions = await db.DefinitionVersions.AsNoTracking().Where(d => d.IsLatest).OrderBy(d => d.DefinitionId).ToDictionaryAsync(d => d.DefinitionId, d => d.Name, cancellationToken);
    }
}
