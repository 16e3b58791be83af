using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>GET /workflow-instances/{id}/execution-state: how it stands; asked every five seconds where there are no live updates.</summary>
internal sealed class GetExecutionState : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/workflow-instances/{id}/execution-state", async (string id, InstanceReader instances, CancellationToken cancellationToken) =>
    {
        var instance = await instances.GetAsync(id, cancellationToken);
        return ApiJson.Ok(new { status = instance.Status, subStatus = instance.SubStatus, workflowSubStatus = instance.SubStatus, updatedAt = instance.UpdatedAt });
    }).WithMetadata(AskedByItself.Instance);
}
