using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmartFactory.Engine.Definitions;
using SmartFactory.Host.Designer;

namespace SmartFactory.Host.Pages.Admin.Designer;

/// <summary>Elsa Studio's editor of one definition.</summary>
[DesignerPage]
internal sealed class DefinitionModel(IDefinitionStore definitions) : PageModel
{
    public string Name { get; private set; } = "";

    public StudioElement Element { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await definitions.FindLatestAsync(id, cancellationToken) is not { } latest)
        {
            return NotFound();
        }

        Name = latest.Name;
        Element = new StudioElement("elsa-workflow-definition-editor", "definitionId", id);
        return Page();
    }
}
