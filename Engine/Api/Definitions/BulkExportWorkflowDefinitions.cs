using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>POST /bulk-actions/export/workflow-definitions: versions as a zip of files.</summary>
internal sealed class BulkExportWorkflowDefinitions : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/bulk-actions/export/workflow-definitions", HandleAsync);

    private static async Task<IResult> HandleAsync(HttpRequest request, IDefinitionStore store, StudioDefinitions definitions, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, cancellationToken);
        var versions = new List<DefinitionVersion>();
        foreach (var id in body.Texts("ids").Distinct().Take(ZippedJson.MostEntries))
        {
            if (await store.FindVersionAsync(id, cancellationToken) is { } version)
            {
                versions.Add(version);
                versions.AddRange(body.Flag("includeConsumingWorkflows") == true ? await definitions.ConsumersAsync(version, cancellationToken) : []);
            }
        }

        return versions.Count == 0
            ? Refusal.Problem(StatusCodes.Status404NotFound, "notFound")
            : Results.File(DefinitionFile.Zip(versions), "application/zip", "workflow-definitions.zip");
    }
}
