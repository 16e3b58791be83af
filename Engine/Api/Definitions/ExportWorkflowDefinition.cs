using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>GET /workflow-definitions/{definitionId}/export: a version as a file; with the workflows that use it, a zip.</summary>
internal sealed class ExportWorkflowDefinition : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/workflow-definitions/{definitionId}/export", HandleAsync);

    private static async Task<IResult> HandleAsync(
        string definitionId, string? versionOptions, bool? includeConsumingWorkflows, IDefinitionStore store, StudioDefinitions definitions, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(definitionId, versionOptions, cancellationToken) is not { } version)
        {
            return Refusal.Problem(StatusCodes.Status404NotFound, "notFound");
        }

        var consumers = includeConsumingWorkflows == true ? await definitions.ConsumersAsync(version, cancellationToken) : [];
        return consumers.Count == 0
            ? Results.File(DefinitionFile.Write(version), "application/json", DefinitionFile.NameOf(version))
            : Results.File(DefinitionFile.Zip([version, .. consumers]), "application/zip", $"{definitionId}.zip");
    }
}
