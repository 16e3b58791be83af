using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Steps;

/// <summary>A way from one activity to another.</summary>
/// <param name="Json">The connection in its flowchart; null for the order within a sequence.</param>
public sealed record GraphEdge(GraphNode Source, string Port, GraphNode Target, JsonObject? Json);
