using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Definitions;

/// <summary>A variable as a definition declares it.</summary>
public sealed record VariableDefinition(string Id, string Name, string TypeName, bool IsArray, string? Value, string? StorageDriverTypeName)
{
    public const string InstanceStorage = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";

    internal static VariableDefinition Read(JsonObject json)
    {
        var name = json["name"]?.ToString() ?? "";
        var value = json["value"];
        return new VariableDefinition(
            json["id"]?.ToString() is { Length: > 0 } id ? id : name,
            name,
            json["typeName"]?.ToString() ?? "Object",
            json["isArray"]?.GetValueKind() == System.Text.Json.JsonValueKind.True,
            value is null ? null : value is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : value.ToJsonString(),
            json["storageDriverTypeName"]?.ToString());
    }
}
