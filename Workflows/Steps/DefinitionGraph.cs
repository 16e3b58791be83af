using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Workflows.Steps;

/// <summary>The activities of a definition and the ways between them, read from its text: also of a draft that could not run.</summary>
public sealed class DefinitionGraph
{
    private readonly List<GraphNode> _nodes = [];
    private readonly List<GraphEdge> _edges = [];

    private DefinitionGraph()
    {
    }

    public IReadOnlyList<GraphNode> Nodes => _nodes;

    public IReadOnlyList<GraphEdge> Edges => _edges;

    public static DefinitionGraph Read(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var graph = new DefinitionGraph();
        if (definition.Root is { } root)
        {
            graph.Enter(root, $"{Engine.Activities.Workflow.DefaultId}:{root["id"]}");
        }

        return graph;
    }

    public GraphNode? Find(string id) => _nodes.FirstOrDefault(n => n.Id == id);

    public IEnumerable<GraphEdge> From(GraphNode node) => _edges.Where(e => e.Source == node);

    public IEnumerable<GraphEdge> Into(GraphNode node) => _edges.Where(e => e.Target == node);

    private void Enter(JsonObject container, string path)
    {
        var own = Children(container).Select(c => new GraphNode(c["id"]!.ToString(), $"{path}:{c["id"]}", c, container)).ToList();
        _nodes.AddRange(own);
        if (container["connections"] is JsonArray connections)
        {
            _edges.AddRange(connections.OfType<JsonObject>().Select(c => Connect(c, own)).OfType<GraphEdge>());
        }
        else if (container["activities"] is JsonArray)
        {
            _edges.AddRange(own.Zip(own.Skip(1), (first, second) => new GraphEdge(first, "Done", second, null)));
        }

        foreach (var node in own)
        {
            Enter(node.Json, node.NodeId);
        }
    }

    private static GraphEdge? Connect(JsonObject connection, List<GraphNode> nodes)
    {
        var source = nodes.Find(n => n.Id == connection["source"]?["activity"]?.ToString());
        var target = nodes.Find(n => n.Id == connection["target"]?["activity"]?.ToString());
        return source is null || target is null ? null : new GraphEdge(source, connection["source"]?["port"]?.ToString() ?? "Done", target, connection);
    }

    /// <summary>The activities of a flowchart or a sequence, and those in ports of their own (the branches of an If).</summary>
    private static IEnumerable<JsonObject> Children(JsonObject container) =>
        container.SelectMany(property => property.Value switch
        {
            JsonArray list => list.OfType<JsonObject>(),
            JsonObject one => [one],
            _ => [],
        }).Where(json => json["id"] is JsonValue && json["type"] is JsonValue type && type.ToString().Contains('.', StringComparison.Ordinal) && json["version"] is JsonValue);
}
