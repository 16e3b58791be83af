using Microsoft.AspNetCore.Mvc;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Components;
using SmartFactory.Workflows.Notices;
using SmartFactory.Workflows.Steps;

namespace SmartFactory.Host.Pages.Admin.Definitions;

/// <summary>The table twin of the diagram: every step with who, by when, where to and which mails; switched and moved here, edited one by one.</summary>
internal sealed class StepsModel(IDefinitionStore definitions, ICommitGate gate, NoticeCatalog notices) : DefinitionPage(definitions, gate)
{
    public StepTable Table { get; private set; } = null!;

    /// <summary>people: only what somebody has to do; all: also records and calculations.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public IReadOnlyList<Step> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Table = StepTable.Read(Definition);
        Rows = [.. Table.Steps.Where(IsShown)];
        return Page();
    }

    public Task<IActionResult> OnPostOnAsync(string id, string step, string? revision, CancellationToken cancellationToken) =>
        ChangeAsync(id, step, revision, d => StepEditor.Switch(d, step, on: true), cancellationToken);

    public Task<IActionResult> OnPostOffAsync(string id, string step, string? revision, CancellationToken cancellationToken) =>
        ChangeAsync(id, step, revision, d => StepEditor.Switch(d, step, on: false), cancellationToken);

    public Task<IActionResult> OnPostUpAsync(string id, string step, string? revision, CancellationToken cancellationToken) =>
        ChangeAsync(id, step, revision, d => StepEditor.Move(d, step, up: true), cancellationToken);

    public Task<IActionResult> OnPostDownAsync(string id, string step, string? revision, CancellationToken cancellationToken) =>
        ChangeAsync(id, step, revision, d => StepEditor.Move(d, step, up: false), cancellationToken);

    public bool IsShown(Step step) => Show switch
    {
        "all" => true,
        "people" => step.Kind is StepKind.Task or StepKind.Request,
        _ => step.Kind != StepKind.Inner,
    };

    /// <summary>Office and position, the firm's side, or who gets the mail, in the office's words.</summary>
    public static string Who(Step step) => step?.Kind switch
    {
        StepKind.Task => $"{Labels.Of("Area", step.Who)} {step.Position}".Trim(),
        StepKind.Request => Labels.Of("Party", step.Who),
        StepKind.Notice => string.Join(", ", (step.Who ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(w => Labels.Of("Recipient", w))),
        _ => step?.Who ?? "",
    };

    /// <summary>The subject of a template, or its key when it is not there.</summary>
    public string Mail(string? template) => notices.Find(template ?? "")?.Subject ?? template ?? "";

    private async Task<IActionResult> ChangeAsync(string id, string step, string? revision, Func<WorkflowDefinition, WorkflowDefinition> edit, CancellationToken cancellationToken)
    {
        if (await EditAsync(id, revision, edit, null, cancellationToken))
        {
            TempData["Done"] = Text.Find("StepChanged");
        }

        return RedirectToPage(null, null, new { id, Show }, "s-" + step);
    }
}
