using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Steps;

/// <summary>An activity where it stands in a definition's text.</summary>
/// <param name="Container">The activity that holds it.</param>
/// <param name="NodeId">Its path, as the engine and the designer write it.</param>
public sealed record GraphNode(string Id, string NodeId, JsonObject Json, JsonObject Container)
{
    public string Type => Json["type"]?.ToString() ?? "";

    /// <summary>What the designer shows on it.</summary>
    public string Name => (Json["metadata"]?["displayText"] ?? Json["name"] ?? Json["id"])?.ToString() ?? Id;

    public double X => Place("x");

    public double Y => Place("y");

    public double Width => Extent("width") is > 0 and var width ? width : 200;

    public double Height => Extent("height") is > 0 and var height ? height : 50;

    /// <summary>The value of an input written out in the definition; null when it is absent or computed.</summary>
    public string? Literal(string input) =>
        Json[input]?["expression"] is JsonObject expression && expression["type"]?.ToString() is "Literal" or null && Json[input]?["expression"]?["value"] is JsonValue value ? value.ToString() : null;

    /// <summary>Whether the input is computed when the step runs.</summary>
    public bool IsComputed(string input) => Json[input]?["expression"]?["type"]?.ToString() is { } type && type != "Literal" && type != "Object";

    private double Place(string axis) => Number(Json["metadata"]?["designer"]?["position"]?[axis]);

    private double Extent(string side) => Number(Json["metadata"]?["designer"]?["size"]?[side]);

    private static double Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<double>(out var number) && double.IsFinite(number) ? number : 0;
}
