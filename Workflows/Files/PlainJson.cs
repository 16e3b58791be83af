using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Files;

/// <summary>JSON as it reads on paper. A script's numbers are doubles, and a JSON value made of a double refuses to be an int; read from text a number is whatever it fits.</summary>
internal static class PlainJson
{
    public static JsonObject Of(JsonObject json) => json.Count == 0 ? json : JsonNode.Parse(json.ToJsonString(ReadableJson.Options))!.AsObject();

    public static JsonNode? Of(JsonNode? json) => json is null ? null : JsonNode.Parse(json.ToJsonString(ReadableJson.Options));
}
