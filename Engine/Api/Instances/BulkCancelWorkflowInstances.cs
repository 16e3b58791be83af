using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>POST /bulk-actions/cancel/workflow-instances: these instances, or all that run of a definition or of one version.</summary>
internal sealed class BulkCancelWorkflowInstances : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/bulk-actions/cancel/workflow-instances", HandleAsync);

    private static async Task<IResult> HandleAsync(HttpContext context, IInstanceQueries instances, InstanceDesk desk, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
        var ids = body.Texts("ids");
        var (definitionId, versionId) = (body.Text("definitionId"), body.Text("definitionVersionId"));
        if (ids.Count == 0)
        {
            // Neither named: all instances of all definitions is never what somebody meant.
            ids = definitionId is { Length: > 0 } || versionId is { Length: > 0 } ? await instances.ListRunningIdsAsync(definitionId, versionId, cancellationToken) : throw new Refusal("nothingNamed");
        }

        var cancelled = 0;
        foreach (var id in ids.Distinct())
        {
            cancelled += await desk.CancelAsync(id, context.Id(), cancellationToken, context.ChangeNote()) ? 1 : 0;
        }

        return ApiJson.Ok(new { cancelledCount = cancelled });
    }
}
