using Microsoft.AspNetCore.Mvc.RazorPages;
using SmartFactory.Host.Designer;

namespace SmartFactory.Host.Pages.Admin.Designer;

/// <summary>Elsa Studio's list of definitions.</summary>
[DesignerPage]
internal sealed class DefinitionsModel : PageModel
{
    public StudioElement Element { get; } = new("elsa-workflow-definition-list");
}
