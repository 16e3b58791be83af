using System.Text;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Pages.Admin.Definitions;

/// <summary>GET /admin/definitions/{id}/json: a version as Elsa's JSON; the published one unless another is asked for.</summary>
internal static class DownloadDefinition
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/admin/definitions/{id}/json", HandleAsync).RequireAuthorization(Policies.Admin);

    private static async Task<IResult> HandleAsync(string id, int? version, ProgrammeDbContext db, CancellationToken cancellationToken)
    {
        var row = await db.DefinitionVersions.AsNoTracking().Where(d => d.DefinitionId == id && (version == null || d.Version == version))
            .OrderByDescending(d => d.IsPublished).ThenByDescending(d => d.Version).FirstOrDefaultAsync(cancellationToken);
        return row is null ? Results.NotFound() : Results.File(Encoding.UTF8.GetBytes(row.Json), "application/json", $"{id}-v{row.Version}.json");
    }
}
