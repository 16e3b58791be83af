using Microsoft.AspNetCore.Mvc;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Steps;

namespace SmartFactory.Host.Pages.Admin.Definitions;

/// <summary>The published diagram with how many running cases wait at each step, as a picture and as a list.</summary>
internal sealed class WaitingModel(IDefinitionStore definitions, ICommitGate gate, WaitingCounts waiting) : DefinitionPage(definitions, gate)
{
    public const int MostCases = 50;

    public DefinitionPicture Picture { get; private set; } = null!;

    public IReadOnlyList<(WaitingCount Count, string Name)> Rows { get; private set; } = [];

    public int Total => Rows.Sum(r => r.Count.Cases);

    /// <summary>The step whose cases are listed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    public string AtName { get; private set; } = "";

    public IReadOnlyList<WaitingInstance> Cases { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var shown = Published is { } published ? DefinitionJson.ReadOne(published.Json) : Definition;
        var counts = await waiting.OfAsync(id, cancellationToken);
        var table = StepTable.Read(shown);
        var places = table.Steps.Index().ToDictionary(s => s.Item.Id, s => s.Index, StringComparer.Ordinal);
        Rows = [.. counts.Select(c => (c, table.Find(c.ActivityId)?.Name ?? c.ActivityId)).OrderBy(r => places.GetValueOrDefault(r.c.ActivityId, int.MaxValue))];
        Picture = DefinitionPicture.Of(shown, counts.ToDictionary(c => c.ActivityId, c => c.Cases, StringComparer.Ordinal));
        if (At is not null)
        {
            AtName = table.Find(At)?.Name ?? At;
            Cases = await waiting.AtAsync(id, At, MostCases, cancellationToken);
        }

        return Page();
    }
}
