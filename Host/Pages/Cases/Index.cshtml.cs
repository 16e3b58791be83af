using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Host.Pages.Cases;

internal sealed class IndexModel(CaseList cases, ProgrammeDbContext db) : PageModel
{
    public const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "")]
    public CaseFilter Filter { get; set; } = new();

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public IReadOnlyList<Round> Rounds { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        (Rows, Total) = await cases.ReadAsync(User, Filter, (Filter.Page - 1) * Size, Size, cancellationToken);
        Rounds = await db.Set<Round>().AsNoTracking().IgnoreAutoIncludes().OrderByDescending(r => r.Year).ToListAsync(cancellationToken);
    }

    public static string Tone(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Selected or ApplicationStatus.Eligible => "success",
        ApplicationStatus.Ineligible or ApplicationStatus.Rejected or ApplicationStatus.Cancelled or ApplicationStatus.Excluded => "danger",
        ApplicationStatus.Submitted => "information",
        _ => "gray",
    };
}
