using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Definitions.Validators;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Steps;

namespace SmartFactory.Host.Pages.Admin.Definitions;

/// <summary>One definition: its draft with what the check says of it, publishing with a reason, its versions, and the way back to an earlier one.</summary>
internal sealed class OpenModel(IDefinitionStore definitions, ICommitGate gate, DefinitionValidator validator, ProgrammeDbContext db) : DefinitionPage(definitions, gate)
{
    private const int LongestNote = 300;

    public IReadOnlyList<DefinitionVersion> Versions { get; private set; } = [];

    /// <summary>Names of those who saved or published a version.</summary>
    public IReadOnlyDictionary<string, string> People { get; private set; } = new Dictionary<string, string>();

    /// <summary>Running instances per version.</summary>
    public IReadOnlyDictionary<int, int> Running { get; private set; } = new Dictionary<int, int>();

    public IReadOnlyList<DefinitionFault> Faults { get; private set; } = [];

    public DefinitionDifference? Difference { get; private set; }

    public string? Note { get; private set; }

    public int Errors => Faults.Count(f => f.Severity == FaultSeverity.Error);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) => await FindAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPublishAsync(string id, string? note, string? revision, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(note) || note.Trim().Length > LongestNote)
        {
            ModelState.AddModelError("note", Text.Find("ReasonNeeded"));
            Note = note;
            return await FindAsync(id, cancellationToken) ? Page() : NotFound();
        }

        if (await EditAsync(id, revision, d => d, note.Trim(), cancellationToken))
        {
            TempData["Done"] = Text.Find("DraftPublished");
        }

        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostRevertAsync(string id, int version, string? revision, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken) || Versions.FirstOrDefault(v => v.Version == version) is not { } earlier)
        {
            return NotFound();
        }

        var note = Text.Format(Text.Find("RevertNote"), version);
        if (await EditAsync(id, revision, _ => DefinitionJson.ReadOne(earlier.Json), note, cancellationToken))
        {
            TempData["Done"] = Text.Format(Text.Find("Reverted"), version);
        }

        return RedirectToPage(new { id });
    }

    public string NameOf(string? person) => person is null ? Text.Find("Machine") : People.GetValueOrDefault(person, Text.Find("Machine"));

    private async Task<bool> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return false;
        }

        Versions = await Store.ListVersionsAsync(id, cancellationToken);
        var people = Versions.SelectMany(v => new[] { v.CreatedBy, v.PublishedBy }).OfType<string>().Distinct().ToList();
        People = await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellationToken);
        Running = await db.Instances.Where(i => i.DefinitionId == id && (i.SubStatus == WorkflowSubStatus.Suspended || i.SubStatus == WorkflowSubStatus.Executing || i.SubStatus == WorkflowSubStatus.Pending))
            .GroupBy(i => i.DefinitionVersion).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        Faults = validator.Validate(Definition);
        Difference = IsDraft && Published is { } published ? DefinitionDifference.Between(DefinitionJson.ReadOne(published.Json), Definition) : null;
        return true;
    }
}
