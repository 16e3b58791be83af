using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Components;
using SmartFactory.Host.Pages.Admin.Instances;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.DraftRehearsals;
using SmartFactory.Workflows.Notices;
using SmartFactory.Workflows.Rehearsal;
using DefinitionPage = SmartFactory.Host.Pages.Admin.Definitions.DefinitionPage;

namespace SmartFactory.Host.Pages.Admin.Rehearsals;

/// <summary>One rehearsal: how far it is, then both outcomes side by side.</summary>
internal sealed class OpenModel(IDefinitionStore definitions, ICommitGate gate, ProgrammeDbContext db, NoticeCatalog notices) : DefinitionPage(definitions, gate)
{
    private readonly ICommitGate _gate = gate;
    private Dictionary<string, string> _names = [];

    public DraftRehearsal Rehearsal { get; private set; } = null!;

    public string Asker { get; private set; } = "";

    public RehearsedPair? Outcome { get; private set; }

    public RehearsalComparison? Comparison { get; private set; }

    /// <summary>What stands still in the draft, in plain words.</summary>
    public TroubleWords Trouble { get; private set; } = null!;

    /// <summary>Nobody has changed the draft since.</summary>
    public bool IsStillThatDraft => Rehearsal.Revision == BasedOn;

    public string PublishedName => Rehearsal.PublishedVersion is { } version ? Text.Format(Text.Find("RehearsedVersion"), version) : Text.Find("RehearsedNothing");

    public string DraftName => Text.Format(Text.Find("RehearsedDraft"), Rehearsal.DraftVersion);

    public async Task<IActionResult> OnGetAsync(string id, string rehearsal, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, rehearsal, cancellationToken))
        {
            return NotFound();
        }

        if (Rehearsal.OutcomeJson is { } json)
        {
            Outcome = RehearsedPair.Read(json);
            Comparison = new RehearsalComparison(Outcome, id);
            var published = await Store.ListAsync(published: true, cancellationToken);
            _names = published.ToDictionary(d => d.DefinitionId, d => d.Name);
            var steps = published.Select(d => d.Json).Prepend(Rehearsal.DraftJson).SelectMany(StepNames.Of).DistinctBy(s => s.Key).ToDictionary(s => s.Key, s => s.Value);
            Trouble = new TroubleWords(NameOf, activity => steps.GetValueOrDefault(activity, activity));
        }

        return Page();
    }

    /// <summary>For the page's script: where it stands.</summary>
    public async Task<IActionResult> OnGetProgressAsync(string id, string rehearsal, CancellationToken cancellationToken) =>
        await FindAsync(id, rehearsal, cancellationToken)
            ? new JsonResult(new { atWork = Rehearsal.IsAtWork, percent = Rehearsal.Percent, text = ProgressText(), status = Labels.Of(Rehearsal.Status) })
            : NotFound();

    public async Task<IActionResult> OnPostCancelAsync(string id, string rehearsal, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, rehearsal, cancellationToken))
        {
            return NotFound();
        }

        var cancelled = await _gate.CommitAsync("rehearsal.cancel", (services, ct) => services.GetRequiredService<DraftRehearsalDesk>().CancelAsync(rehearsal, User.Id()!, ct), cancellationToken);
        TempData[cancelled ? "Done" : "Failed"] = Text.Find(cancelled ? "RehearsalCancelled" : "RehearsalOver");
        return RedirectToPage(new { id, rehearsal });
    }

    public string ProgressText() => Rehearsal.Status == DraftRehearsalStatus.Waiting
        ? Text.Find("RehearsalWaits")
        : Text.Format(Text.Find(Rehearsal.ReachedDay is null ? "RehearsalPrepares" : "RehearsalPlays"), Rehearsal.IsDraftPlaying ? DraftName : Text.Find("RehearsedInUse"), Show.Day(Rehearsal.ReachedDay));

    /// <summary>What a line of a table is called.</summary>
    public string Word(string table, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return table switch
        {
            "outcome" when key.Split('|') is [var stage, var sub, var status] => Place(int.Parse(stage, System.Globalization.CultureInfo.InvariantCulture), sub, status),
            // What a template leaves open is named, not filled.
            "mail" => (notices.Find(key)?.Subject ?? key).Replace("{{", "〈", StringComparison.Ordinal).Replace("}}", "〉", StringComparison.Ordinal),
            _ => Labels.Of("Rehearsed", key),
        };
    }

    public static string Place(FirmLine? firm) => firm is null ? Text.Find("RehearsedNot") : Place(firm.Stage, firm.SubStatus, firm.Status);

    public string NameOf(string definition) => definition == Latest.DefinitionId ? Latest.Name : _names.GetValueOrDefault(definition, definition);

    private static string Place(int stage, string sub, string status) =>
        $"{stage} {StageNames.Of(stage)} · {StageNames.OfSubStatus(sub)} ({Labels.Of("ApplicationStatus", status)})";

    private async Task<bool> FindAsync(string id, string rehearsal, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken) || await db.Set<DraftRehearsal>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == rehearsal && r.DefinitionId == id, cancellationToken) is not { } found)
        {
            return false;
        }

        Rehearsal = found;
        Asker = await db.Set<Person>().Where(p => p.Id == found.RequestedBy).Select(p => p.DisplayName).FirstOrDefaultAsync(cancellationToken) ?? Text.Find("Machine");
        return true;
    }
}
