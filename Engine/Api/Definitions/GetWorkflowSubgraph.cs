using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>GET /workflow-definitions/subgraph/{versionId}?parentNodeId= and /subgraph/segments/{versionId}?childNodeId=: a part of a version's tree, and the way to an activity in it.</summary>
internal sealed class GetWorkflowSubgraph : IEndpoint
{
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/workflow-definitions/subgraph/{versionId}", async (string versionId, string? parentNodeId, IDefinitionStore store, StudioDefinitions definitions, CancellationToken ct) =>
        {
            var root = await RootAsync(versionId, store, definitions, ct);
            return ApiJson.Ok(Node(parentNodeId is null or "Workflow1" ? root : Path(root, parentNodeId)[^1]));
        });
        api.MapGet("/workflow-definitions/subgraph/segments/{versionId}", async (string versionId, string? childNodeId, IDefinitionStore store, StudioDefinitions definitions, CancellationToken ct) =>
            ApiJson.Ok(Segments(Path(await RootAsync(versionId, store, definitions, ct), childNodeId ?? ""))));
    }

    private static async Task<JsonObject> RootAsync(string versionId, IDefinitionStore store, StudioDefinitions definitions, CancellationToken cancellationToken)
    {
        var version = await store.FindVersionAsync(versionId, cancellationToken) ?? throw new Refusal(404, "notFound");
        return (JsonObject)(await definitions.ComposeAsync(version, cancellationToken))["root"]!;
    }

    /// <summary>From the root down to the node.</summary>
    private static List<JsonObject> Path(JsonObject root, string nodeId)
    {
        var path = new List<JsonObject> { root };
        while (path[^1].Text("nodeId") != nodeId)
        {
            path.Add(ActivityTree.Children(path[^1]).FirstOrDefault(c => c.Text("nodeId") is { } id && (id == nodeId || nodeId.StartsWith(id + ":", StringComparison.Ordinal)))
                ?? throw new Refusal(404, "notFound"));
        }

        return path;
    }

    private static JsonObject Node(JsonObject activity) => new()
    {
        ["activity"] = activity.DeepClone(),
        ["nodeId"] = activity.Text("nodeId"),
        ["port"] = Port(activity),
        ["children"] = new JsonArray([.. ActivityTree.Children(activity).Select(Node)]),
        ["parents"] = new JsonArray(),
    };

    private static JsonObject Segments(List<JsonObject> path) => new()
    {
        ["childNode"] = Node(path[^1]),
        ["container"] = path[Math.Max(0, path.Count - 2)].DeepClone(),
        ["pathSegments"] = new JsonArray([.. path.SkipLast(1).Select((activity, i) => new JsonObject
        {
            ["activityNodeId"] = activity.Text("nodeId"),
            ["activityId"] = activity.Text("id"),
            ["activityType"] = activity.Text("type"),
            ["portName"] = Port(path[i + 1]),
        })]),
    };

    /// <summary>The property of the parent that holds it: "Then", "Activities".</summary>
    private static string? Port(JsonObject activity)
    {
        JsonNode node = activity;
        while (node.Parent is JsonArray list)
        {
            node = list;
        }

        return node.Parent is JsonObject ? char.ToUpperInvariant(node.GetPropertyName()[0]) + node.GetPropertyName()[1..] : null;
    }
}
