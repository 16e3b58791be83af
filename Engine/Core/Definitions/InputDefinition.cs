using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Definitions;

/// <summary>A value a workflow is started with.</summary>
public sealed record InputDefinition(string Name, string TypeName, string? DisplayName, string? Description, string? Category, string? UIHint, string? StorageDriverType)
{
    internal static InputDefinition Read(JsonObject json) => new(
        json["name"]?.ToString() ?? "",
        json["type"]?.ToString() ?? "Object",
        json["displayName"]?.ToString(),
        json["description"]?.ToString(),
        json["category"]?.ToString(),
        json["uiHint"]?.ToString(),
        json["storageDriverType"]?.ToString());
}
