using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Host.Pages.Admin.Rounds;

/// <summary>One round: its dates, and the quota of every track in every municipality.</summary>
internal sealed class OpenModel(ProgrammeDbContext db, ICommitGate gate) : PageModel
{
    private IReadOnlyList<(string Track, string Municipality, ApplicationStatus Status, int Count)> counts = [];

    public Round Round { get; private set; } = null!;

    public RoundCell? Cell(string track, string municipality) => Round.Cells.Find(c => c.Track == track && c.MunicipalityCode == municipality);

    public int Asked(string track, string municipality) => counts.Where(c => c.Track == track && c.Municipality == municipality).Sum(c => c.Count);

    public int Filled(string track, string municipality) =>
        counts.Where(c => c.Track == track && c.Municipality == municipality && c.Status == ApplicationStatus.Selected).Sum(c => c.Count);

    public int FilledIn(string track) => counts.Where(c => c.Track == track && c.Status == ApplicationStatus.Selected).Sum(c => c.Count);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await db.Set<Round>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } round)
        {
            return NotFound();
        }

        Round = round;
        var groups = await db.Set<Application>().Where(a => a.RoundId == id && a.Number != null)
            .GroupBy(a => new { a.Track, a.MunicipalityCode, a.Status }).Select(g => new { g.Key.Track, g.Key.MunicipalityCode, g.Key.Status, Count = g.Count() }).ToListAsync(cancellationToken);
        counts = [.. groups.Select(g => (g.Track, g.MunicipalityCode, g.Status, g.Count))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string? reason, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            TempData["Failed"] = Text.Find("ReasonNeeded");
            return RedirectToPage(new { id });
        }

        await gate.CommitAsync("round.cancel", (services, ct) => services.GetRequiredService<RoundService>().CancelAsync(id, reason.Trim(), ct), cancellationToken);
        TempData["Done"] = Text.Find("RoundCancelled");
        return RedirectToPage(new { id });
    }
}
