using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Components;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Notices;
using SmartFactory.Workflows.Steps;

namespace SmartFactory.Host.Pages.Admin.Definitions;

/// <summary>The common changes of one step, without the diagram.</summary>
internal sealed class EditStepModel(IDefinitionStore definitions, ICommitGate gate, NoticeCatalog notices) : DefinitionPage(definitions, gate)
{
    private static readonly string[] Parties = ["company", "representative", "vendor", "any"];

    public Step Step { get; private set; } = null!;

    public DueRule? Rule { get; private set; }

    public bool HasSimpleDue => Step.Can.Due && DueWords.IsSimple(Step.Due);

    public static IEnumerable<SelectListItem> Units => Enum.GetValues<DueUnit>().Where(u => u != DueUnit.Instant).Select(u => new SelectListItem(Labels.Of(u), u.ToString()));

    public static IEnumerable<SelectListItem> Roles => Enum.GetNames<Area>().Select(a => new SelectListItem(Labels.Of("Area", a), a));

    public static IEnumerable<SelectListItem> PartyChoices => Parties.Select(p => new SelectListItem(Labels.Of("Party", p), p));

    public IEnumerable<SelectListItem> Templates => notices.All.Select(t => new SelectListItem($"{t.Subject} ({t.Key})", t.Key));

    public async Task<IActionResult> OnGetAsync(string id, string step, CancellationToken cancellationToken) => await FindAsync(id, step, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, string step, StepForm form, string? revision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!await FindAsync(id, step, cancellationToken))
        {
            return NotFound();
        }

        var due = ReadDue(form);
        Require(Step.Can.Title || IsName(form.Name, 100), nameof(form.Name), "StepName");
        Require(!Step.Can.Title || IsName(form.Title, 200), nameof(form.Title), "StepName");
        Require(!Step.Can.Template || notices.Find(form.Template ?? "") is not null, nameof(form.Template), "Required");
        Require(!Step.Can.Role || Roles.Any(r => r.Value == form.Role), nameof(form.Role), "Required");
        Require(!Step.Can.Party || Parties.Contains(form.Party), nameof(form.Party), "Required");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var change = new StepChange { Name = form.Name, Title = form.Title, Due = due, Role = form.Role, Position = form.Position ?? (form.Role is null ? null : ""), Party = form.Party, Template = form.Template };
        if (await EditAsync(id, revision, d => StepEditor.Change(d, step, change), null, cancellationToken))
        {
            TempData["Done"] = Text.Find("StepChanged");
        }

        return Redirect($"{Address}/steps#s-{Uri.EscapeDataString(step)}");
    }

    private static bool IsName(string? text, int longest) => text?.Trim() is { Length: > 0 } name && name.Length <= longest;

    private async Task<bool> FindAsync(string id, string step, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken) || StepTable.Read(Definition).Find(step) is not { Can.BeEdited: true } found)
        {
            return false;
        }

        Step = found;
        Rule = DueRule.TryParse(found.Due, out var rule) ? rule : null;
        return true;
    }

    /// <summary>Null when the form does not ask for it.</summary>
    private string? ReadDue(StepForm form)
    {
        if (!Step.Can.Due)
        {
            return null;
        }

        if (!HasSimpleDue)
        {
            Require(DueRule.TryParse(form.DueText, out _), nameof(form.DueText), "DueRuleWrong");
            return form.DueText?.Trim();
        }

        Require(form.DueAmount is > 0 and <= 999, nameof(form.DueAmount), "DueAmount");
        return form.DueAmount is { } amount and > 0 && form.DueUnit is { } unit ? DueWords.Write(Step.Due, amount, unit, Step.Kind == StepKind.Task && form.IsSoft) : null;
    }

    private void Require(bool holds, string field, string sentence)
    {
        if (!holds)
        {
            ModelState.AddModelError(field, Text.Find(sentence));
        }
    }
}
