using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Host.Pages.Company;

/// <summary>Rounds a firm can apply to now.</summary>
internal sealed class ApplyModel(ProgrammeDbContext db, RoundService rounds, ICommitGate gate, TimeProvider clock) : PageModel
{
    private IReadOnlyList<Application> own = [];

    public IReadOnlyList<Round> Rounds { get; private set; } = [];

    public Application? DraftOf(Round round) => own.FirstOrDefault(a => a.RoundId == round.Id && a.Status == ApplicationStatus.Draft);

    public Application? SentOf(Round round) => own.FirstOrDefault(a =>
        a.RoundId == round.Id && a.Number is not null && a.Status is not ApplicationStatus.Withdrawn);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.CompanyId() is not { } company)
        {
            return Forbid();
        }

        Rounds = await rounds.OpenAsync(clock.GetUtcNow(), cancellationToken);
        own = await db.Set<Application>().AsNoTracking().Where(a => a.CompanyId == company).ToListAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string roundId, CancellationToken cancellationToken)
    {
        var open = await rounds.OpenAsync(clock.GetUtcNow(), cancellationToken);
        if (User.CompanyId() is not { } company || !open.Any(r => r.Id == roundId))
        {
            return NotFound();
        }

        var id = await gate.CommitAsync("application.begin", async (services, ct) =>
            (await services.GetRequiredService<ApplicationService>().BeginAsync(roundId, company, ct)).Id, cancellationToken);
        return LocalRedirect($"/company/applications/{id}/firm");
    }
}
