using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Definitions.Validators;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Pages.Admin.Definitions;

/// <summary>All definitions, and the way to publish a new version of one.</summary>
internal sealed class IndexModel(ProgrammeDbContext db, ICommitGate gate) : PageModel
{
    private const long MostBytes = 8 * 1024 * 1024;

    [BindProperty]
    public string? Note { get; set; }

    public IReadOnlyList<DefinitionLine> Rows { get; private set; } = [];

    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(IFormFile? definition, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Note))
        {
            ModelState.AddModelError("note", Text.Find("ReasonNeeded"));
        }

        var uploaded = await ReadAsync(definition, cancellationToken);
        if (ModelState.IsValid)
        {
            try
            {
                await gate.CommitAsync("definition.publish", (services, ct) => PublishAsync(services, uploaded, ct), cancellationToken);
            }
            catch (DefinitionRefusedException refused)
            {
                Faults = Faults.Count > 0 ? Faults : [.. refused.Reasons.Select(r => new Fault("", r))];
            }
        }

        if (ModelState.IsValid && Faults.Count == 0)
        {
            TempData["Done"] = Text.Format(Text.Find("DefinitionPublished"), string.Join(", ", uploaded.Select(d => d.Name)));
            return RedirectToPage();
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    private async Task<IReadOnlyList<WorkflowDefinition>> ReadAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null or { Length: 0 or > MostBytes })
        {
            ModelState.AddModelError("definition", Text.Find("DefinitionFile"));
            return [];
        }

        using var reader = new StreamReader(file.OpenReadStream());
        try
        {
            return DefinitionJson.Read(await reader.ReadToEndAsync(cancellationToken));
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            ModelState.AddModelError("definition", Text.Format(Text.Find("DefinitionUnreadable"), e.Message));
            return [];
        }
    }

    /// <summary>Checked before anything is stored, so that every fault is told at once and by activity.</summary>
    private async Task PublishAsync(IServiceProvider services, IReadOnlyList<WorkflowDefinition> definitions, CancellationToken cancellationToken)
    {
        var validator = services.GetRequiredService<DefinitionValidator>();
        Faults = [.. definitions.SelectMany(d => validator.Validate(d).Where(f => f.Severity == FaultSeverity.Error)
            .Select(f => new Fault($"{d.Name} {f.ActivityName ?? f.ActivityId}", f.MessageKo)))];
        if (Faults.Count > 0)
        {
            return;
        }

        var publisher = services.GetRequiredService<IDefinitionPublisher>();
        var change = new DefinitionChange(User.Id(), Note!.Trim());
        foreach (var definition in definitions)
        {
            await publisher.SaveDraftAsync(definition, change, cancellationToken);
            await publisher.PublishAsync(definition.DefinitionId, change, cancellationToken);
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var versions = await db.DefinitionVersions.AsNoTracking().Where(d => d.IsLatest || d.IsPublished)
            .Select(d => new { d.DefinitionId, d.Name, d.Version, d.IsPublished, d.PublishedAt }).ToListAsync(cancellationToken);
        var running = await db.Instances.Where(i => i.Status == WorkflowStatus.Running).GroupBy(i => i.DefinitionId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        Rows = [.. versions.GroupBy(v => v.DefinitionId).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var published = g.FirstOrDefault(v => v.IsPublished);
            return new DefinitionLine(g.Key, (published ?? g.First()).Name, published?.Version, published?.PublishedAt, running.GetValueOrDefault(g.Key));
        })];
    }
}
