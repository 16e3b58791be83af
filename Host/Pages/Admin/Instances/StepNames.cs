using System.Text.Json.Nodes;

namespace SmartFactory.Host.Pages.Admin.Instances;

/// <summary>What a definition calls its activities, by their ids.</summary>
internal static class StepNames
{
    public static IReadOnlyDictionary<string, string> Of(string? definition)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(definition is null ? null : JsonNode.Parse(definition), names);
        return names;
    }

    private static void Add(JsonNode? node, Dictionary<string, string> names)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Add(item, names);
            }
        }
        else if (node is JsonObject activity)
        {
            if (Text(activity["id"]) is { } id && activity["type"] is not null && (Text((activity["metadata"] as JsonObject)?["displayText"]) ?? Text(activity["displayName"]) ?? Text(activity["name"])) is { Length: > 0 } name)
            {
                names.TryAdd(id, name);
            }

            foreach (var (_, value) in activity)
            {
                Add(value, names);
            }
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
