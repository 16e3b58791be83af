using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>GET /workflow-definitions/{definitionId}/versions: who made which version when and why, what runs on it, and what it changed.</summary>
internal sealed class ListWorkflowVersions : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/workflow-definitions/{definitionId}/versions", HandleAsync);

    private static async Task<IResult> HandleAsync(string definitionId, IDefinitionStore store, IInstanceQueries instances, IActors actors, CancellationToken cancellationToken)
    {
        var versions = await store.ListVersionsAsync(definitionId, cancellationToken);
        if (versions.Count == 0)
        {
            return Refusal.Problem(StatusCodes.Status404NotFound, "notFound");
        }

        var running = await instances.CountRunningAsync(definitionId, cancellationToken);
        var items = new List<JsonObject>();
        for (var i = 0; i < versions.Count; i++)
        {
            var item = ListWorkflowDefinitions.Summary(versions[i]);
            item["updatedAt"] = ApiJson.Node(versions[i].UpdatedAt);
            item["updatedBy"] = versions[i].UpdatedBy;
            item["updatedByName"] = await actors.FindNameAsync(versions[i].UpdatedBy, cancellationToken);
            item["publishedByName"] = await actors.FindNameAsync(versions[i].PublishedBy, cancellationToken);
            item["runningInstances"] = running.GetValueOrDefault(versions[i].Id);
            item["changes"] = i + 1 < versions.Count ? ApiJson.Node(DefinitionComparison.Between(versions[i + 1], versions[i])) : null;
            items.Add(item);
        }

        return ApiJson.List(items);
    }
}
