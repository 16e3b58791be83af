using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Workflows.Steps;

/// <summary>What one version of a definition has that another has not, by activity; places on the canvas count as moved only.</summary>
public sealed record DefinitionDifference
{
    private static readonly string[] Shell = ["id", "nodeId", "metadata", "activities", "connections"];

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required IReadOnlyList<GraphNode> Added { get; init; }

    public required IReadOnlyList<GraphNode> Removed { get; init; }

    public required IReadOnlyList<ChangedActivity> Changed { get; init; }

    public required IReadOnlyList<GraphEdge> NewWays { get; init; }

    public required IReadOnlyList<GraphEdge> GoneWays { get; init; }

    /// <summary>What belongs to the definition as a whole: its name, its variables, its options.</summary>
    public required IReadOnlyList<ChangedValue> Frame { get; init; }

    /// <summary>Activities that only stand elsewhere on the canvas.</summary>
    public required int Moved { get; init; }

    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count + NewWays.Count + GoneWays.Count + Frame.Count == 0;

    public static DefinitionDifference Between(WorkflowDefinition before, WorkflowDefinition after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = DefinitionGraph.Read(before);
        var now = DefinitionGraph.Read(after);
        var oldNodes = ById(old.Nodes);
        var nowNodes = ById(now.Nodes);
        var both = nowNodes.Where(n => oldNodes.ContainsKey(n.Key)).Select(n => (Before: oldNodes[n.Key], After: n.Value)).ToList();
        var oldWays = old.Edges.Select(Way).ToHashSet(StringComparer.Ordinal);
        var nowWays = now.Edges.Select(Way).ToHashSet(StringComparer.Ordinal);
        var changed = both.Select(pair => new ChangedActivity(pair.After, Values(pair.Before.Json, pair.After.Json, Shell, Title(pair.Before, pair.After)))).Where(c => c.Values.Count > 0).ToList();
        return new DefinitionDifference
        {
            Added = [.. nowNodes.Where(n => !oldNodes.ContainsKey(n.Key)).Select(n => n.Value)],
            Removed = [.. oldNodes.Where(n => !nowNodes.ContainsKey(n.Key)).Select(n => n.Value)],
            Changed = changed,
            NewWays = [.. now.Edges.Where(e => !oldWays.Contains(Way(e)))],
            GoneWays = [.. old.Edges.Where(e => !nowWays.Contains(Way(e)))],
            Frame = Values(before.Json, after.Json, ["id", "version", "root", "isLatest", "isPublished", "createdAt", "links", "toolVersion"], []),
            Moved = both.Count(pair => (pair.Before.X, pair.Before.Y) != (pair.After.X, pair.After.Y)),
        };
    }

    // A draft may hold one id twice; the first counts, and publishing refuses it anyway.
    private static Dictionary<string, GraphNode> ById(IEnumerable<GraphNode> nodes) => nodes.GroupBy(n => n.Id).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    private static string Way(GraphEdge edge) => $"{edge.Source.Id}\n{edge.Port}\n{edge.Target.Id}";

    private static IEnumerable<ChangedValue> Title(GraphNode before, GraphNode after) =>
        before.Json["metadata"]?["displayText"]?.ToString() is var old && after.Json["metadata"]?["displayText"]?.ToString() is var now && old != now
            ? [new ChangedValue("displayText", old, now)]
            : [];

    private static List<ChangedValue> Values(JsonObject before, JsonObject after, string[] leftOut, IEnumerable<ChangedValue> more) =>
        [.. before.Select(p => p.Key).Union(after.Select(p => p.Key)).Except(leftOut)
            .Where(key => !JsonNode.DeepEquals(before[key], after[key]) && Say(before[key]) != Say(after[key]))
            .Select(key => new ChangedValue(key, Say(before[key]), Say(after[key]))), .. more];

    /// <summary>An input by its value, anything else as compact text; null and absent are one.</summary>
    private static string? Say(JsonNode? node) => node switch
    {
        null => null,
        JsonObject input when input["expression"] is JsonObject expression => expression["type"]?.ToString() is { } type && type != "Literal" && type != "Object"
            ? $"{type}: {expression["value"]}"
            : expression["value"]?.ToString(),
        JsonValue value => value.ToString(),
        JsonArray { Count: 0 } or JsonObject { Count: 0 } => null,
        _ => node.ToJsonString(Readable),
    };
}

/// <summary>An activity that both versions have, with what is different about it.</summary>
public sealed record ChangedActivity(GraphNode Node, IReadOnlyList<ChangedValue> Values);

/// <param name="Name">The property as the format writes it.</param>
public sealed record ChangedValue(string Name, string? Before, string? After);
