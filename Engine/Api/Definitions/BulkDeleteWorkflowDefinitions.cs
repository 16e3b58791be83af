using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>POST /bulk-actions/delete/workflow-definitions/by-definition-id and /by-id: whole definitions, or single versions; all in one commit.</summary>
internal sealed class BulkDeleteWorkflowDefinitions : IEndpoint
{
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/bulk-actions/delete/workflow-definitions/by-definition-id", (HttpContext context, ICommitGate gate, CancellationToken ct) =>
            HandleAsync(context, gate, "definitionIds", static (shelf, id, change, ct) => shelf.DeleteAsync(id, change, ct), ct));
        api.MapPost("/bulk-actions/delete/workflow-definitions/by-id", (HttpContext context, ICommitGate gate, CancellationToken ct) =>
            HandleAsync(context, gate, "ids", static (shelf, id, change, ct) => shelf.DeleteVersionAsync(id, change, ct), ct));
    }

    private static async Task<IResult> HandleAsync(
        HttpContext context, ICommitGate gate, string list, Func<VersionShelf, string, DefinitionChange, CancellationToken, Task<bool>> delete, CancellationToken cancellationToken)
    {
        var ids = (await JsonBody.ReadAsync(context.Request, cancellationToken)).Texts(list).Distinct().ToList();
        var change = context.Change();
        var deleted = await gate.CommitAsync(
            "definition.delete",
            async (services, ct) =>
            {
                var count = 0;
                foreach (var id in ids)
                {
                    count += await delete(services.GetRequiredService<VersionShelf>(), id, change, ct) ? 1 : 0;
                }

                return count;
            },
            cancellationToken);
        return ApiJson.Ok(new { deleted });
    }
}
