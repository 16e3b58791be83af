using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Api.Requests;

/// <summary>Who listens for a request: a bookmark of a waiting instance, or a trigger that starts one.</summary>
internal sealed record RequestListener(string? BookmarkId, string? InstanceId, string? DefinitionId, string ActivityId, string Path, HttpEndpoint Endpoint)
{
    public static string PathIn(JsonNode? payload) => payload?["path"]?.ToString() ?? "";
}
