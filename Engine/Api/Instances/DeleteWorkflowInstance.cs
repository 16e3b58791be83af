using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>DELETE /workflow-instances/{id}: what the engine keeps about it goes; what the product's records say stays.</summary>
internal sealed class DeleteWorkflowInstance : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapDelete("/workflow-instances/{id}", async (string id, HttpContext context, InstanceDesk desk, CancellationToken cancellationToken) =>
        await desk.DeleteAsync(id, context.Id(), cancellationToken, context.ChangeNote()) ? Results.NoContent() : Refusal.Problem(StatusCodes.Status404NotFound, "notFound"));
}
