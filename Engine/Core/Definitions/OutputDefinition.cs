using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Definitions;

/// <summary>A value a workflow leaves behind.</summary>
public sealed record OutputDefinition(string Name, string TypeName, string? DisplayName, string? Description, string? Category)
{
    internal static OutputDefinition Read(JsonObject json) => new(
        json["name"]?.ToString() ?? "",
        json["type"]?.ToString() ?? "Object",
        json["displayName"]?.ToString(),
        json["description"]?.ToString(),
        json["category"]?.ToString());
}
