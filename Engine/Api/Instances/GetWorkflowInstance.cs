using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>GET /workflow-instances/{id}: the instance with its state.</summary>
internal sealed class GetWorkflowInstance : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/workflow-instances/{id}", async (string id, InstanceReader instances, CancellationToken cancellationToken) =>
        ApiJson.Ok(await instances.DescribeAsync(id, cancellationToken)));
}
