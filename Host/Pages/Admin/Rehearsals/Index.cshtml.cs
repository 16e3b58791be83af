using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Definitions.Validators;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Components;
using SmartFactory.Host.Rehearsals;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.DraftRehearsals;
using DefinitionPage = SmartFactory.Host.Pages.Admin.Definitions.DefinitionPage;

namespace SmartFactory.Host.Pages.Admin.Rehearsals;

/// <summary>Where a rehearsal of a draft is asked for, and the earlier ones of the definition.</summary>
internal sealed class IndexModel(IDefinitionStore definitions, ICommitGate gate, DefinitionValidator validator, DraftRehearsalDesk desk, ProgrammeDbContext db, IOptions<RehearsalLimits> limits, TimeProvider clock)
    : DefinitionPage(definitions, gate)
{
    private const int LeastApplicants = 2;
    private const int MostSeed = 9999;

    private static readonly int[] PastYears = [2026, 2025, 2024];

    private readonly ICommitGate _gate = gate;

    /// <summary>The one that waits or runs, of whichever definition.</summary>
    public DraftRehearsal? AtWork { get; private set; }

    /// <summary>Newest first, without their texts.</summary>
    public IReadOnlyList<RehearsalEntry> Earlier { get; private set; } = [];

    public IReadOnlyDictionary<string, string> People { get; private set; } = new Dictionary<string, string>();

    public int Errors { get; private set; }

    public RehearsalForm Form { get; private set; } = new();

    public int MostApplicants => limits.Value.MostApplicants;

    public IEnumerable<SelectListItem> Years => PastYears.Select(y => Choice("RehearsalYearPast", y))
        .Prepend(Choice("RehearsalYearNext", Math.Max(Show.Seoul(clock.GetUtcNow()).Year, PastYears[0]) + 1));

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) => await FindAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, RehearsalForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Form = form;
        if (Refusal(form) is { } refusal)
        {
            TempData["Failed"] = refusal;
            return RedirectToPage(new { id });
        }

        Check(form);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var order = new DraftRehearsalOrder(id, Latest.Name, Latest.Version, BasedOn, Latest.Json, form.Year!.Value, form.Applicants!.Value, form.Seed!.Value, User.Id()!);
        if (await AskAsync(order, cancellationToken) is not { } asked)
        {
            TempData["Failed"] = Text.Find("RehearsalBusy");
            return RedirectToPage(new { id });
        }

        TempData["Done"] = Text.Find("RehearsalStarted");
        return RedirectToPage("/Admin/Rehearsals/Open", new { id, rehearsal = asked.Id });
    }

    public string NameOf(string person) => People.GetValueOrDefault(person, Text.Find("Machine"));

    /// <summary>Two who ask in the same instant: the database lets one of them have the place.</summary>
    private async Task<DraftRehearsal?> AskAsync(DraftRehearsalOrder order, CancellationToken cancellationToken)
    {
        try
        {
            return await _gate.CommitAsync("rehearsal.ask", (services, ct) => services.GetRequiredService<DraftRehearsalDesk>().AskAsync(order, ct), cancellationToken);
        }
        catch (DbUpdateException)
        {
            return null;
        }
    }

    private string? Refusal(RehearsalForm form) =>
        !IsDraft ? Text.Find("RehearsalNoDraft")
        : form.Revision != BasedOn ? Text.Find("RehearsalStale")
        : Errors > 0 ? Text.Format(Text.Find("RehearsalFaults"), Errors)
        : AtWork is not null ? Text.Find("RehearsalBusy")
        : null;

    private void Check(RehearsalForm form)
    {
        if (!Years.Any(y => y.Value == form.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        {
            ModelState.AddModelError(nameof(form.Year), Text.Find("RehearsalYear"));
        }

        Bound(form.Applicants, LeastApplicants, MostApplicants, nameof(form.Applicants));
        Bound(form.Seed, 1, MostSeed, nameof(form.Seed));
    }

    private void Bound(int? value, int least, int most, string field)
    {
        if (value is null || value < least || value > most)
        {
            ModelState.Remove(field);
            ModelState.AddModelError(field, Text.Format(Text.Find("RehearsalApplicants"), least, most));
        }
    }

    private async Task<bool> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return false;
        }

        AtWork = await desk.AtWorkAsync(cancellationToken);
        Errors = validator.Validate(Definition).Count(f => f.Severity == FaultSeverity.Error);
        Earlier = await db.Set<DraftRehearsal>().AsNoTracking().Where(r => r.DefinitionId == id).OrderByDescending(r => r.RequestedAt)
            .Select(r => new RehearsalEntry(r.Id, r.DraftVersion, r.Revision, r.Year, r.Applicants, r.Seed, r.Status, r.RequestedBy, r.RequestedAt)).ToListAsync(cancellationToken);
        var people = Earlier.Select(r => r.RequestedBy).Distinct().ToList();
        People = await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellationToken);
        return true;
    }

    private static SelectListItem Choice(string sentence, int year) =>
        new(Text.Format(Text.Find(sentence), year), year.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
