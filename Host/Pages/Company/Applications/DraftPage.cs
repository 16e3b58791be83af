using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Components;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Host.Pages.Company.Applications;

/// <summary>What the steps of an application share: whose it is, whether it may still be written, how it is saved, and the messages of the step.</summary>
internal abstract class DraftPage(ProgrammeDbContext db, ICommitGate gate, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public Application Draft { get; private set; } = null!;

    public Workflows.Companies.Company Firm { get; private set; } = null!;

    public Round Round { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>1 to 5.</summary>
    public abstract int Step { get; }

    /// <summary>The fields this step asks for; only their messages are shown here.</summary>
    protected abstract IReadOnlyList<string> Fields { get; }

    protected ProgrammeDbContext Db => db;

    protected ICommitGate Gate => gate;

    public static IReadOnlyList<string> StepNames { get; } = [.. Text.Find("ApplySteps").Split('|')];

    public JsonObject Answers => JsonNode.Parse(Draft.AnswersJson) as JsonObject ?? [];

    public string? Answer(string key) => Answers[key]?.ToString();

    /// <summary>Null when the step may be shown; otherwise where to go instead.</summary>
    /// <param name="evenMissed">Also when the round was closed over the draft: what is sent now may have arrived before.</param>
    protected async Task<IActionResult?> OpenAsync(CancellationToken cancellationToken, bool evenMissed = false)
    {
        var company = User.CompanyId();
        var draft = await db.Set<Application>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == Id && a.CompanyId == company, cancellationToken);
        if (draft is null)
        {
            return NotFound();
        }

        if (draft.Status != ApplicationStatus.Draft && !(evenMissed && draft.Status == ApplicationStatus.Missed))
        {
            return LocalRedirect(draft.Number is null ? "/company" : $"/company/applications/{draft.Id}/receipt");
        }

        Draft = draft;
        Firm = await db.Set<Workflows.Companies.Company>().AsNoTracking().FirstAsync(c => c.Id == company, cancellationToken);
        Round = await db.Set<Round>().AsNoTracking().Include(r => r.Tracks).Include(r => r.Cells).AsSplitQuery().FirstAsync(r => r.Id == draft.RoundId, cancellationToken);
        return null;
    }

    protected async Task SaveAsync(ApplicationForm form, CancellationToken cancellationToken)
    {
        await gate.CommitAsync("application.save", async (services, ct) =>
        {
            await services.GetRequiredService<ApplicationService>().SaveAsync(Id, form, ct);
            return true;
        }, cancellationToken);
        await RefreshAsync(cancellationToken);
    }

    /// <summary>Reads the draft as it now stands.</summary>
    protected async Task RefreshAsync(CancellationToken cancellationToken) =>
        Draft = await db.Set<Application>().AsNoTracking().FirstAsync(a => a.Id == Id, cancellationToken);

    /// <summary>Puts the messages of this step's fields beside them.</summary>
    protected async Task CheckStepAsync(CancellationToken cancellationToken)
    {
        var kinds = await db.Set<ApplicationDocument>().Where(d => d.ApplicationId == Id).Select(d => d.Kind).Distinct().ToListAsync(cancellationToken);
        foreach (var (field, message) in ApplicationRules.Check(Draft, Firm, Round, kinds))
        {
            if (Fields.Contains(field) || Fields.Any(f => f.EndsWith('.') && field.StartsWith(f, StringComparison.Ordinal)))
            {
                ModelState.AddModelError(field, message);
            }
        }
    }

    /// <summary>"저장하고 나가기" leads home, whatever is still missing; "다음" leads on when the step is complete.</summary>
    protected IActionResult Onward(string? leave, string next)
    {
        if (leave is "save")
        {
            TempData["Done"] = Text.Find("DraftSaved");
            return LocalRedirect("/company");
        }

        return ModelState.IsValid ? LocalRedirect($"/company/applications/{Id}/{next}") : Page();
    }

    protected IActionResult Saved() => new JsonResult(new { savedAt = Show.Seoul(Now).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) });
}
