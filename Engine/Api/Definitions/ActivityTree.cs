using System.Text.Json.Nodes;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>Finds the activities in a definition's JSON, wherever they are embedded, without knowing their types.</summary>
internal static class ActivityTree
{
    /// <summary>What holds values and settings, never activities. An expression may hold anything, also what looks like one.</summary>
    private static readonly HashSet<string> Values = ["customProperties", "metadata", "expression", "memoryReference", "variables", "connections", "originalActivityJson"];

    /// <summary>An activity has an id and a type; a variable has no type, an input of a workflow no id.</summary>
    public static bool IsActivity(JsonObject json) => json.Text("type") is not null && json.Text("id") is not null;

    /// <summary>The activities directly below a node: those of its lists, ports, cases, states.</summary>
    public static IEnumerable<JsonObject> Children(JsonObject parent)
    {
        foreach (var (name, value) in parent)
        {
            if (!Values.Contains(name))
            {
                foreach (var child in Find(value))
                {
                    yield return child;
                }
            }
        }
    }

    /// <summary>The root and everything below, parents first.</summary>
    public static IEnumerable<JsonObject> All(JsonObject root)
    {
        yield return root;
        foreach (var below in Children(root).SelectMany(All))
        {
            yield return below;
        }
    }

    private static IEnumerable<JsonObject> Find(JsonNode? node) => node switch
    {
        JsonObject json when IsActivity(json) => [json],
        JsonObject json when !json.ContainsKey("expression") => Children(json),
        JsonArray list => list.SelectMany(Find),
        _ => [],
    };
}
