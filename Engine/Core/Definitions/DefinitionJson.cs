using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Definitions;

/// <summary>Reads and writes definitions in Elsa's format: one, an array of them, or {"workflows":[…]}.</summary>
public static class DefinitionJson
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="JsonException">Not JSON, or not definitions.</exception>
    public static IReadOnlyList<WorkflowDefinition> Read(string json) => JsonNode.Parse(json, documentOptions: Lenient) switch
    {
        JsonArray list => [.. list.Select(One)],
        JsonObject file when file["workflows"] is JsonArray list => [.. list.Select(One)],
        JsonObject single => [new WorkflowDefinition(single)],
        _ => throw new JsonException("Expected a workflow definition, an array of them, or {\"workflows\":[…]}."),
    };

    public static WorkflowDefinition ReadOne(string json) =>
        Read(json) is [var one] ? one : throw new JsonException("Expected exactly one workflow definition.");

    /// <summary>For those who look at all that is stored: null for a text that is no definition, however it got there.</summary>
    public static WorkflowDefinition? TryReadOne(string json)
    {
        try
        {
            var definition = ReadOne(json);
            return definition.DefinitionId.Length > 0 && definition.Id.Length > 0 && (!definition.UsableAsActivity || definition.ActivityTypeName.Length > 0) ? definition : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The definition as text; the same definition always gives the same text.</summary>
    public static string Write(WorkflowDefinition definition, bool indented = false) => Write(definition.Json, indented);

    public static string Write(IEnumerable<WorkflowDefinition> definitions)
    {
        var list = new JsonArray([.. definitions.Select(d => d.Json.DeepClone())]);
        return Write(new JsonObject { ["workflows"] = list }, indented: true) + "\n";
    }

    private static string Write(JsonObject json, bool indented)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, indented ? Indented : Compact))
        {
            json.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // Out of its file, because a node can have one parent only.
    private static WorkflowDefinition One(JsonNode? node) =>
        new((JsonObject)(node as JsonObject ?? throw new JsonException("A workflow definition must be a JSON object.")).DeepClone());
}
