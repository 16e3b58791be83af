using System.Text.Json.Nodes;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>What is different in a later version, for a person to read: activities and connections that came, went or changed. Where things stand on the canvas does not count.</summary>
internal static class DefinitionComparison
{
    private static readonly HashSet<string> Looks = ["metadata", "nodeId", "name", "version"];

    private static readonly string[] Settings = ["name", "description", "variables", "inputs", "outputs", "outcomes", "options", "customProperties"];

    public static Comparison Between(DefinitionVersion before, DefinitionVersion after)
    {
        var (old, now) = (DefinitionJson.ReadOne(before.Json), DefinitionJson.ReadOne(after.Json));
        var (oldActivities, newActivities) = (Activities(old), Activities(now));
        var (oldConnections, newConnections) = (Connections(old), Connections(now));
        return new Comparison(
            [.. newActivities.Where(a => !oldActivities.ContainsKey(a.Key)).Select(a => Name(a.Value))],
            [.. oldActivities.Where(a => !newActivities.ContainsKey(a.Key)).Select(a => Name(a.Value))],
            [.. newActivities.Where(a => oldActivities.TryGetValue(a.Key, out var was) && Differences(was, a.Value).Count > 0).Select(a => new ChangedActivity(a.Key, Title(a.Value), Differences(oldActivities[a.Key], a.Value)))],
            [.. newConnections.Except(oldConnections)],
            [.. oldConnections.Except(newConnections)],
            [.. Settings.Where(p => Differ(old.Json[p], now.Json[p]))]);
    }

    private static Dictionary<string, JsonObject> Activities(WorkflowDefinition definition)
    {
        var found = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var activity in definition.Root is { } root ? ActivityTree.All(root) : [])
        {
            found.TryAdd(activity.Text("id") ?? "", activity);
        }

        return found;
    }

    /// <summary>The settings that differ. A container's own do not include what it holds.</summary>
    private static List<string> Differences(JsonObject before, JsonObject after)
    {
        var names = before.Select(p => p.Key).Union(after.Select(p => p.Key)).Where(n => !Looks.Contains(n) && !HoldsActivities(before[n]) && !HoldsActivities(after[n]) && n != "connections" && n != "activities");
        var differing = names.Where(n => Differ(before[n], after[n])).ToList();
        if (before.Text("name") != after.Text("name"))
        {
            differing.Insert(0, "name");
        }

        return differing;
    }

    private static bool Differ(JsonNode? before, JsonNode? after) => !JsonNode.DeepEquals(Said(before), Said(after));

    /// <summary>Without what the designer only spells out: nothing, false, empty, the usual editor.</summary>
    private static JsonNode? Said(JsonNode? node) => node switch
    {
        JsonObject json => json.Select(p => (p.Key, Value: p is { Key: "uiHint", Value: JsonValue hint } && hint.ToString() == "singleline" ? null : Said(p.Value))).Where(p => p.Value is not null)
            .Aggregate((JsonObject?)null, (said, p) =>
            {
                (said ??= [])[p.Key] = p.Value;
                return said;
            }),
        JsonArray { Count: 0 } => null,
        JsonArray list => new JsonArray([.. list.Select(Said)]),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.False || value.ToString().Length == 0 => null,
        _ => node?.DeepClone(),
    };

    private static bool HoldsActivities(JsonNode? value) => value is JsonObject or JsonArray && ActivityTree.Children(new JsonObject { ["held"] = value.DeepClone() }).Any();

    private static HashSet<string> Connections(WorkflowDefinition definition)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chart in definition.Root is { } root ? ActivityTree.All(root) : [])
        {
            var names = WorkflowDefinition.JsonList(chart["activities"]).OfType<JsonObject>().GroupBy(a => a.Text("id") ?? "").ToDictionary(g => g.Key, g => Title(g.First()));
            foreach (var connection in WorkflowDefinition.JsonList(chart["connections"]).OfType<JsonObject>())
            {
                var (from, to) = (connection["source"] as JsonObject, connection["target"] as JsonObject);
                found.Add($"{Named(names, from)} [{from?.Text("port") ?? "Done"}] → {Named(names, to)}");
            }
        }

        return found;
    }

    private static string Named(Dictionary<string, string> names, JsonObject? end) => end?.Text("activity") is { } id ? names.GetValueOrDefault(id, id) : "?";

    private static string Title(JsonObject activity) => activity.Text("name") is { Length: > 0 } name ? name : activity.Text("id") ?? "";

    private static NamedActivity Name(JsonObject activity) => new(activity.Text("id") ?? "", Title(activity), activity.Text("type") ?? "");

    internal sealed record Comparison(
        IReadOnlyList<NamedActivity> Added,
        IReadOnlyList<NamedActivity> Removed,
        IReadOnlyList<ChangedActivity> Changed,
        IReadOnlyList<string> ConnectionsAdded,
        IReadOnlyList<string> ConnectionsRemoved,
        IReadOnlyList<string> Settings);

    internal sealed record NamedActivity(string Id, string Name, string Type);

    internal sealed record ChangedActivity(string Id, string Name, IReadOnlyList<string> Properties);
}
