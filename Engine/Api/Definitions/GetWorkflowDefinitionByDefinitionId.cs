using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>GET /workflow-definitions/by-definition-id/{definitionId}?versionOptions=: the version the options mean, the latest unless they name another.</summary>
internal sealed class GetWorkflowDefinitionByDefinitionId : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/workflow-definitions/by-definition-id/{definitionId}", HandleAsync);

    private static async Task<IResult> HandleAsync(string definitionId, string? versionOptions, IDefinitionStore store, StudioDefinitions definitions, CancellationToken cancellationToken) =>
        await store.FindAsync(definitionId, versionOptions, cancellationToken) is { } version
            ? ApiJson.Ok(await definitions.ComposeAsync(version, cancellationToken))
            : Refusal.Problem(StatusCodes.Status404NotFound, "notFound");
}
