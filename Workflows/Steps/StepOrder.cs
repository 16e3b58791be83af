using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Steps;

/// <summary>Exchanges two steps that follow each other without a fork: nothing but the second follows the first, nothing but the first leads to the second.</summary>
internal static class StepOrder
{
    public static GraphNode? After(DefinitionGraph graph, GraphNode node) =>
        IsMovable(node) && graph.From(node).ToList() is [{ Json: not null } way] && IsMovable(way.Target) && way.Target != node
        && graph.Into(way.Target).ToList() is [_] && graph.From(way.Target).ToList() is [{ Json: not null } onward] && onward.Target != node
        && graph.Into(node).All(e => e.Json is not null) && graph.Into(node).Any()
            ? way.Target
            : null;

    public static GraphNode? Before(DefinitionGraph graph, GraphNode node) =>
        graph.Into(node).ToList() is [{ Json: not null } way] && After(graph, way.Source) == node ? way.Source : null;

    /// <summary>… → first → second → … becomes … → second → first → …; they change places in the diagram too.</summary>
    public static void Exchange(DefinitionGraph graph, GraphNode first, GraphNode second)
    {
        var between = graph.From(first).Single();
        var onward = graph.From(second).Single();
        foreach (var way in graph.Into(first).ToList())
        {
            way.Json!["target"]!["activity"] = second.Id;
            way.Json.Remove("vertices");
        }

        // The ports stay with the steps they belong to.
        between.Json!["source"] = Source(second, onward.Port);
        between.Json["target"]!["activity"] = first.Id;
        onward.Json!["source"] = Source(first, between.Port);
        between.Json.Remove("vertices");
        onward.Json.Remove("vertices");
        ExchangePlaces(first.Json, second.Json);
    }

    // Only what runs to its end by itself or waits for one answer; a start, an end or a join is where it is for a reason.
    private static bool IsMovable(GraphNode node) => StepKinds.Of(node) is StepKind.Task or StepKind.Request or StepKind.Notice or StepKind.Stage or StepKind.Document;

    private static JsonObject Source(GraphNode node, string port) => new() { ["activity"] = node.Id, ["port"] = port };

    private static void ExchangePlaces(JsonObject first, JsonObject second)
    {
        if (first["metadata"]?["designer"] is JsonObject one && second["metadata"]?["designer"] is JsonObject other)
        {
            var place = one["position"]?.DeepClone();
            one["position"] = other["position"]?.DeepClone();
            other["position"] = place;
        }
    }
}
