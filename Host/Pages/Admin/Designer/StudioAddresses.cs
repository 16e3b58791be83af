using SmartFactory.Host.Designer;
using SmartFactory.Host.Security;

namespace SmartFactory.Host.Pages.Admin.Designer;

/// <summary>Elsa Studio's own addresses, which its elements link to and push into the history, lead to our pages.</summary>
internal static class StudioAddresses
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var studio = endpoints.MapGroup("").RequireAuthorization(Policies.Admin);
        foreach (var root in new[] { "", DesignerFiles.Root })
        {
            studio.MapGet(root + "/workflows/definitions/{id}/edit", (string id) => Results.LocalRedirect("~/designer/definitions/" + Uri.EscapeDataString(id)));
            studio.MapGet(root + "/workflows/instances/{id}/view", (string id) => Results.LocalRedirect("~/designer/instances/" + Uri.EscapeDataString(id)));
            studio.MapGet(root + "/diagnostics/structured-logs", (string workflowInstanceId) => Results.LocalRedirect("~/admin/instances/" + Uri.EscapeDataString(workflowInstanceId)));
        }
    }
}
