using Microsoft.AspNetCore.Mvc.RazorPages;
using SmartFactory.Host.Designer;

namespace SmartFactory.Host.Pages.Admin.Designer;

/// <summary>Elsa Studio's list of instances.</summary>
[DesignerPage]
internal sealed class InstancesModel : PageModel
{
    public StudioElement Element { get; } = new("elsa-workflow-instance-list");
}
