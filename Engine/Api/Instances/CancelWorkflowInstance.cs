using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>POST /cancel/workflow-instances/{id}: a running instance ends; a finished one stays as it is.</summary>
internal sealed class CancelWorkflowInstance : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/cancel/workflow-instances/{id}", async (string id, HttpContext context, InstanceDesk desk, CancellationToken cancellationToken) =>
        await desk.CancelAsync(id, context.Id(), cancellationToken, context.ChangeNote()) ? Results.Ok() : Refusal.Problem(StatusCodes.Status404NotFound, "notFound"));
}
