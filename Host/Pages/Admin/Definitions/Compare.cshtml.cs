using Microsoft.AspNetCore.Mvc;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Components;
using SmartFactory.Workflows.Steps;

namespace SmartFactory.Host.Pages.Admin.Definitions;

/// <summary>What is different between two versions of a definition, by step.</summary>
internal sealed class CompareModel(IDefinitionStore definitions, ICommitGate gate) : DefinitionPage(definitions, gate)
{
    public DefinitionVersion From { get; private set; } = null!;

    public DefinitionVersion To { get; private set; } = null!;

    public DefinitionDifference Difference { get; private set; } = null!;

    public IReadOnlyList<int> Versions { get; private set; } = [];

    /// <summary>Without a choice: the published version and the draft, or the last two.</summary>
    public async Task<IActionResult> OnGetAsync(string id, int? from, int? to, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var versions = await Store.ListVersionsAsync(id, cancellationToken);
        Versions = [.. versions.Select(v => v.Version)];
        var later = versions.FirstOrDefault(v => v.Version == (to ?? versions[0].Version));
        var earlier = versions.FirstOrDefault(v => v.Version == (from ?? (IsDraft ? Published?.Version : null) ?? versions.Skip(1).FirstOrDefault()?.Version ?? versions[0].Version));
        if (later is null || earlier is null)
        {
            return NotFound();
        }

        (From, To) = (earlier, later);
        Difference = DefinitionDifference.Between(DefinitionJson.ReadOne(earlier.Json), DefinitionJson.ReadOne(later.Json));
        return Page();
    }

    public static string FieldOf(ChangedValue value) => Labels.Of("StepField", value?.Name);
}
