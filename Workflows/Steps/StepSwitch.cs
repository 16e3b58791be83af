using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Steps;

/// <summary>
/// Takes a step out of the way and puts it back. The diagram says so too: the ways into the step lead past it, and the step stands beside them with what it
/// needs to return, so that any designer and any engine that knows the format reads the same.
/// </summary>
internal static class StepSwitch
{
    /// <summary>A custom property of a step that is off: the connections it had.</summary>
    public const string Property = "smartFactory.off";

    public static bool IsOff(GraphNode node) => node.Json["customProperties"]?[Property] is JsonArray;

    /// <summary>Only where it is clear how the case goes on: every outcome leads to the same place, and something leads here.</summary>
    public static bool CanTurnOff(DefinitionGraph graph, GraphNode node)
    {
        var kind = StepKinds.Of(node);
        return kind is StepKind.Task or StepKind.Request or StepKind.Notice or StepKind.Stage or StepKind.Document
            && graph.Into(node).Any(e => e.Source != node)
            && graph.Into(node).Concat(graph.From(node)).All(e => e.Json is not null)
            && graph.From(node).Select(e => e.Target).Distinct().ToList() is [var only] && only != node;
    }

    public static void TurnOff(DefinitionGraph graph, GraphNode node)
    {
        var target = graph.From(node).First().Target;
        var connections = (JsonArray)node.Container["connections"]!;
        var kept = new JsonArray([.. graph.Into(node).Concat(graph.From(node)).Select(e => e.Json!.DeepClone())]);
        foreach (var way in graph.Into(node))
        {
            Lead(way.Json!, target.Id);
        }

        foreach (var way in graph.From(node))
        {
            connections.Remove(way.Json!);
        }

        Custom(node)[Property] = kept;
    }

    /// <returns>False when what led here or where it led to is gone since: then the diagram is the place to decide.</returns>
    public static bool TurnOn(DefinitionGraph graph, GraphNode node)
    {
        var kept = ((JsonArray)node.Json["customProperties"]![Property]!).OfType<JsonObject>().ToList();
        var inward = kept.Where(c => Word(c, "target", "activity") == node.Id).ToList();
        var outward = kept.Where(c => Word(c, "source", "activity") == node.Id).ToList();
        var past = outward.Select(c => Word(c, "target", "activity")).FirstOrDefault();
        var connections = (JsonArray)node.Container["connections"]!;
        var replaced = inward.ConvertAll(way => connections.OfType<JsonObject>().FirstOrDefault(c =>
            Word(c, "source", "activity") == Word(way, "source", "activity") && Word(c, "source", "port") == Word(way, "source", "port") && Word(c, "target", "activity") == past));
        if (past is null || graph.Find(past) is null || replaced.Any(c => c is null))
        {
            return false;
        }

        replaced.ForEach(way => Lead(way!, node.Id));
        outward.ForEach(way => connections.Add(way.DeepClone()));
        Custom(node).Remove(Property);
        return true;
    }

    private static void Lead(JsonObject connection, string target)
    {
        connection["target"]!["activity"] = target;
        connection.Remove("vertices");
    }

    private static JsonObject Custom(GraphNode node)
    {
        if (node.Json["customProperties"] is not JsonObject custom)
        {
            node.Json["customProperties"] = custom = [];
        }

        return custom;
    }

    private static string? Word(JsonObject connection, string end, string part) => connection[end]?[part]?.ToString();
}
