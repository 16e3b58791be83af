using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Components;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Host.Pages.Admin.Rounds;

internal sealed class IndexModel(ProgrammeDbContext db, ICommitGate gate, TimeProvider clock) : PageModel
{
    [BindProperty]
    public int? Year { get; set; }

    public IReadOnlyList<RoundRow> Rows { get; private set; } = [];

    public int NextYear => Show.Seoul(clock.GetUtcNow()).Year;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Year is null or < 2020 or > 2100)
        {
            ModelState.AddModelError("year", Text.Find("YearRange"));
        }
        else if (await db.Set<Round>().AnyAsync(r => r.Year == Year && r.ParentRoundId == null, cancellationToken))
        {
            ModelState.AddModelError("year", Text.Format(Text.Find("RoundExists"), Year));
        }

        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return Page();
        }

        await gate.CommitAsync("round.start", (services, ct) => services.GetRequiredService<RoundService>().StartAsync(Year!.Value, null, ct), cancellationToken);
        TempData["Done"] = Text.Format(Text.Find("RoundStarted"), Year);
        return RedirectToPage();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var rounds = await db.Set<Round>().AsNoTracking().OrderByDescending(r => r.Year).ThenByDescending(r => r.Id).ToListAsync(cancellationToken);
        var counts = await db.Set<Application>().Where(a => a.Number != null).GroupBy(a => new { a.RoundId, a.Status }).Select(g => new { g.Key.RoundId, g.Key.Status, Count = g.Count() }).ToListAsync(cancellationToken);
        Rows = [.. rounds.Select(r => new RoundRow(
            r,
            counts.Where(c => c.RoundId == r.Id).Sum(c => c.Count),
            counts.Where(c => c.RoundId == r.Id && c.Status == ApplicationStatus.Selected).Sum(c => c.Count)))];
    }
}
