using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Tasks;

/// <summary>Reads lists and objects that a definition may write as JSON, as JSON text or as a plain word.</summary>
internal static class TaskJson
{
    /// <summary>JSON text becomes what it says.</summary>
    public static JsonNode? Parsed(JsonNode? node)
    {
        if (node is not JsonValue value || !value.TryGetValue(out string? text))
        {
            return node;
        }

        text = text.Trim();
        return text.Length > 0 && text[0] is '[' or '{' ? JsonNode.Parse(text) : node;
    }

    public static JsonNode? Parsed(string json) => string.IsNullOrWhiteSpace(json) ? null : JsonNode.Parse(json);

    public static IReadOnlyList<string> Texts(JsonNode? node) => Parsed(node) switch
    {
        null => [],
        JsonArray list => [.. list.Where(i => i is not null).Select(i => i!.ToString()).Where(t => t.Length > 0)],
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        var other => throw new InvalidOperationException($"A list of texts was expected, not {other.ToJsonString()}."),
    };

    /// <summary>Objects; a plain word becomes an object with that key.</summary>
    public static IReadOnlyList<JsonObject> Objects(JsonNode? node) => Parsed(node) switch
    {
        null => [],
        JsonArray list => [.. list.Where(i => i is not null).Select(i => i as JsonObject ?? new JsonObject { ["key"] = i!.ToString(), ["label"] = i.ToString() })],
        JsonObject single => [single],
        var other => throw new InvalidOperationException($"A list was expected, not {other.ToJsonString()}."),
    };

    public static string? Text(JsonObject? item, string key) =>
        item is not null && item.TryGetPropertyValue(key, out var node) && node is JsonValue ? node.ToString() is { Length: > 0 } text ? text : null : null;
}
