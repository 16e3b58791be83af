using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Pages.Admin.Incidents;

internal sealed class IndexModel(ProgrammeDbContext db) : PageModel
{
    public const int Size = 30;

    /// <summary>"all": with those that were handled.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<IncidentLine> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int Open { get; private set; }

    public int All { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Number = Math.Max(1, Number);
        var all = from incident in db.Incidents.AsNoTracking()
                  join instance in db.Instances on incident.InstanceId equals instance.Id into cases
                  from instance in cases.DefaultIfEmpty()
                  select new { incident, instance.CorrelationId, instance.DefinitionVersionId };
        Open = await all.CountAsync(r => r.incident.HandledAt == null, cancellationToken);
        All = await all.CountAsync(cancellationToken);
        var found = Show == "all" ? all : all.Where(r => r.incident.HandledAt == null);
        if (!string.IsNullOrWhiteSpace(Text))
        {
            var text = Text.Trim();
            found = found.Where(r => (r.CorrelationId != null && r.CorrelationId.Contains(text)) || r.incident.Message.Contains(text) || r.incident.ActivityId == text);
        }

        Total = await found.CountAsync(cancellationToken);
        var rows = await found.OrderByDescending(r => r.incident.At).ThenByDescending(r => r.incident.Id).Skip((Number - 1) * Size).Take(Size)
            .Select(r => new { r.incident, r.CorrelationId, Name = db.DefinitionVersions.Where(d => d.Id == r.DefinitionVersionId).Select(d => d.Name).FirstOrDefault() }).ToListAsync(cancellationToken);
        Rows = [.. rows.Select(r => new IncidentLine(r.incident.Id, r.incident.At, r.incident.Source, r.incident.InstanceId, r.CorrelationId, r.Name, r.incident.ActivityId, PlainWords.Of(r.incident), r.incident.Handling))];
    }
}
