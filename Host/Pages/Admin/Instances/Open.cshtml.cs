using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Api.Instances;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence.Bookmarks;
using SmartFactory.Engine.Persistence.Instances;
using SmartFactory.Engine.Persistence.Timers;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Pages.Admin.Instances;

/// <summary>One instance: what it waits for, where it has been, what went wrong.</summary>
internal sealed class OpenModel(ProgrammeDbContext db, IJournalStore journal, InstanceDesk desk) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public InstanceRow Instance { get; private set; } = null!;

    public string DefinitionName { get; private set; } = "";

    private Dictionary<string, string> _definitions = [];

    private IReadOnlyDictionary<string, string> _steps = new Dictionary<string, string>();

    public IReadOnlyList<BookmarkRow> Bookmarks { get; private set; } = [];

    public IReadOnlyList<TimerRow> Timers { get; private set; } = [];

    public IReadOnlyList<IncidentRow> Incidents { get; private set; } = [];

    public IReadOnlyList<InstanceLine> Children { get; private set; } = [];

    public IReadOnlyList<JournalEntry> Journal { get; private set; } = [];

    /// <summary>Behind its schema number the state is JSON.</summary>
    public string State => Instance.State.Length > 1 ? JsonNode.Parse(Instance.State.AsSpan(1))?.ToJsonString(Readable) ?? "" : "";

    /// <summary>What the definition calls an activity.</summary>
    public string StepName(string activityId) => _steps.GetValueOrDefault(activityId, activityId);

    /// <summary>What a definition is called today.</summary>
    public string NameOf(string definitionId) => _definitions.GetValueOrDefault(definitionId, definitionId);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await db.Instances.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } instance)
        {
            return NotFound();
        }

        Instance = instance;
        var definition = await db.DefinitionVersions.AsNoTracking().Where(d => d.Id == instance.DefinitionVersionId).Select(d => new { d.Name, d.Json }).FirstOrDefaultAsync(cancellationToken);
        DefinitionName = definition?.Name ?? instance.DefinitionId;
        _steps = StepNames.Of(definition?.Json);
        _definitions = await db.DefinitionVersions.Where(d => d.IsLatest).ToDictionaryAsync(d => d.DefinitionId, d => d.Name, cancellationToken);
        Bookmarks = await db.Bookmarks.AsNoTracking().Where(b => b.InstanceId == id).OrderBy(b => b.CreatedAt).ToListAsync(cancellationToken);
        Timers = await db.Timers.AsNoTracking().Where(t => t.InstanceId == id).OrderByDescending(t => t.DueAt).Take(100).ToListAsync(cancellationToken);
        Incidents = await db.Incidents.AsNoTracking().Where(i => i.InstanceId == id).OrderByDescending(i => i.At).Take(100).ToListAsync(cancellationToken);
        Children = await db.Instances.AsNoTracking().Where(i => i.ParentInstanceId == id).OrderBy(i => i.CreatedAt).Take(200)
            .Select(i => new InstanceLine(i.Id, i.CorrelationId, i.DefinitionId, i.DefinitionVersion, i.SubStatus, i.IncidentCount, i.CreatedAt, i.UpdatedAt)).ToListAsync(cancellationToken);
        Journal = await journal.ReadAsync(id, cancellationToken);
        return Page();
    }

    public bool CanCancel => Instance.SubStatus.CanBeCancelled();

    public async Task<IActionResult> OnPostAsync(string id, string? reason, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            TempData["Failed"] = Text.Find("Incident.Reason");
            return RedirectToPage(new { id });
        }

        if (!await desk.CancelAsync(id, User.Id(), cancellationToken, reason.Trim()))
        {
            return NotFound();
        }

        TempData["Done"] = Text.Find("InstanceCancelled");
        return RedirectToPage(new { id });
    }
}
