using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>Writes ports that follow from other settings into the list the designer draws, and takes them out again before anything is stored: the text on record stays as its author wrote it.</summary>
internal static class DrawnPorts
{
    public static void Show(JsonObject root, IEnumerable<IDrawnPorts> sources)
    {
        foreach (var (activity, port, list) in Besides(root, sources))
        {
            if (TextOf(activity, list) is { } text && Names(text) is { } names && !names.Contains(port))
            {
                activity[list]!["expression"]!["value"] = names.Count == 0 ? Write([port]) : text.TrimEnd()[..^1] + Last(port);
            }
        }
    }

    public static void Hide(JsonObject root, IEnumerable<IDrawnPorts> sources)
    {
        foreach (var (activity, port, list) in Besides(root, sources))
        {
            // One that stands alone may have been written: it means the same.
            if (TextOf(activity, list) is { } text && Names(text) is { Count: > 1 } names && names.Contains(port))
            {
                activity[list]!["expression"]!["value"] = text.EndsWith(Last(port), StringComparison.Ordinal) ? text[..^Last(port).Length] + "]" : Write(names.Where(n => n != port));
            }
        }
    }

    private static IEnumerable<(JsonObject Activity, string Port, string List)> Besides(JsonObject root, IEnumerable<IDrawnPorts> sources) =>
        from activity in ActivityTree.All(root)
        from source in sources
        where source.AppliesTo(activity.Text("type") ?? "")
        from port in source.Besides(activity)
        select (activity, port, source.List);

    /// <summary>The list as it is written; null when it is not written but computed.</summary>
    private static string? TextOf(JsonObject activity, string list) =>
        activity[list] is JsonObject input && input["expression"] is JsonObject expression && expression.Text("type") is ("Object" or "Literal") ? expression.Text("value") : null;

    private static List<string>? Names(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonArray names && names.All(n => n?.GetValueKind() == JsonValueKind.String) ? [.. names.Select(n => n!.GetValue<string>())] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Last(string port) => ", " + JsonSerializer.Serialize(port, ApiJson.Options) + "]";

    private static string Write(IEnumerable<string> names) => JsonSerializer.Serialize(names, ApiJson.Options);
}
