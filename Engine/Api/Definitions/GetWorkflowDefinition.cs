using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>GET /workflow-definitions/by-id/{versionId}: one version. Running instances are shown with theirs, so a deleted one is found too.</summary>
internal sealed class GetWorkflowDefinition : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/workflow-definitions/by-id/{id}", HandleAsync);

    private static async Task<IResult> HandleAsync(string id, IDefinitionStore store, StudioDefinitions definitions, CancellationToken cancellationToken) =>
        await store.FindVersionAsync(id, cancellationToken) is { } version
            ? ApiJson.Ok(await definitions.ComposeAsync(version, cancellationToken))
            : Refusal.Problem(StatusCodes.Status404NotFound, "notFound");
}
