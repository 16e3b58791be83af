using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>POST /bulk-actions/delete/workflow-instances/by-id</summary>
internal sealed class BulkDeleteWorkflowInstances : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/bulk-actions/delete/workflow-instances/by-id", HandleAsync);

    private static async Task<IResult> HandleAsync(HttpContext context, InstanceDesk desk, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var id in (await JsonBody.ReadAsync(context.Request, cancellationToken)).Texts("ids").Distinct())
        {
            deleted += await desk.DeleteAsync(id, context.Id(), cancellationToken, context.ChangeNote()) ? 1 : 0;
        }

        return ApiJson.Ok(new { deleted });
    }
}
