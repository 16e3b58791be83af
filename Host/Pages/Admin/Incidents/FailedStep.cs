using System.Text.Json.Nodes;

namespace SmartFactory.Host.Pages.Admin.Incidents;

/// <summary>A step as its definition describes it.</summary>
/// <param name="Outcomes">The ways that lead on from it.</param>
public sealed record FailedStep(string Definition, string Name, IReadOnlyList<string> Outcomes)
{
    public static readonly FailedStep Nothing = new("", "", []);

    public static FailedStep Of(string definition, string json, string? activityId)
    {
        var root = JsonNode.Parse(json);
        var found = activityId is null ? null : Find(root, activityId);
        var name = (string?)found?["metadata"]?["displayText"] ?? (string?)found?["displayName"] ?? (string?)found?["name"] ?? activityId ?? "";
        return new FailedStep(definition, name, activityId is null ? [] : [.. Ports(root, activityId).Distinct()]);
    }

    private static JsonObject? Find(JsonNode? node, string id) => node switch
    {
        JsonObject obj when (string?)(obj["id"] as JsonValue) == id && obj["type"] is not null => obj,
        JsonObject obj => obj.Select(p => Find(p.Value, id)).FirstOrDefault(f => f is not null),
        JsonArray array => array.Select(item => Find(item, id)).FirstOrDefault(f => f is not null),
        _ => null,
    };

    private static IEnumerable<string> Ports(JsonNode? node, string id) => node switch
    {
        JsonObject obj when obj["source"] is JsonObject source && (string?)(source["activity"] as JsonValue) == id => [(string?)source["port"] ?? "Done"],
        JsonObject obj => obj.SelectMany(p => Ports(p.Value, id)),
        JsonArray array => array.SelectMany(item => Ports(item, id)),
        _ => [],
    };
}
