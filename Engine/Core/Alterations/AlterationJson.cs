using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Alterations;

/// <summary>Alterations on the wire, as Elsa writes them: <c>[{"type":"ModifyVariable","variableId":"v1","value":5},{"type":"Migrate","targetVersion":2}]</c>.</summary>
public static class AlterationJson
{
    /// <exception cref="JsonException">Not a list of known alterations.</exception>
    public static IReadOnlyList<Alteration> Read(string json) =>
        JsonNode.Parse(json) is JsonArray list ? [.. list.Select(item => Read(item as JsonObject))] : throw new JsonException("Expected a list of alterations.");

    private static Alteration Read(JsonObject? json) => json?["type"]?.ToString() switch
    {
        nameof(ModifyVariable) => new ModifyVariable(Required(json, "variableId"), json["value"]?.DeepClone()),
        nameof(Migrate) => new Migrate(json["targetVersion"]?.GetValue<int>() ?? throw Missing("targetVersion")),
        nameof(ScheduleActivity) => new ScheduleActivity(Text(json, "activityId"), Text(json, "activityInstanceId")),
        nameof(CancelActivity) => new CancelActivity(Text(json, "activityId"), Text(json, "activityInstanceId")),
        nameof(Cancel) => new Cancel(),
        var type => throw new JsonException($"There is no alteration '{type}'."),
    };

    private static string Required(JsonObject json, string name) => Text(json, name) ?? throw Missing(name);

    private static string? Text(JsonObject json, string name) => json[name]?.ToString() is { Length: > 0 } text ? text : null;

    private static JsonException Missing(string name) => new($"An alteration has no '{name}'.");
}
