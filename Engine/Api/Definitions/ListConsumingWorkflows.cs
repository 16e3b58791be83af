using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>GET /workflow-definitions/{definitionId}/consumers: the definitions that run this one.</summary>
internal sealed class ListConsumingWorkflows : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/workflow-definitions/{definitionId}/consumers", HandleAsync);

    private static async Task<IResult> HandleAsync(string definitionId, IDefinitionStore store, StudioDefinitions definitions, CancellationToken cancellationToken) =>
        await store.FindLatestAsync(definitionId, cancellationToken) is { } latest
            ? ApiJson.Ok(new { consumingWorkflowDefinitionIds = (await definitions.ConsumersAsync(latest, cancellationToken)).Select(c => c.DefinitionId) })
            : Refusal.Problem(StatusCodes.Status404NotFound, "notFound");
}
