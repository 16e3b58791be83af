using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Tasks.Forms;

/// <summary>One field of a form as the definition describes it.</summary>
public sealed class FormField(JsonObject json)
{
    public string Key { get; } = Text(json, "key") ?? throw new FormatException("A form field needs a key.");

    public string Label { get; } = Text(json, "label") ?? Text(json, "key")!;

    public string Type { get; } = Text(json, "type") ?? "text";

    public string? Hint { get; } = Text(json, "hint");

    public bool IsRequired { get; } = Flag(json, "required");

    public bool IsReadOnly { get; } = Flag(json, "readonly") || Text(json, "type") == "readonly";

    public decimal? Min { get; } = Number(json["min"]);

    public decimal? Max { get; } = Number(json["max"]);

    public string? MinText { get; } = Text(json, "min");

    public string? MaxText { get; } = Text(json, "max");

    public int? MinLength { get; } = (int?)Number(json["minLength"]);

    public int? MaxLength { get; } = (int?)Number(json["maxLength"]);

    /// <summary>For "user": the area whose people may be picked.</summary>
    public string? Role { get; } = Text(json, "role");

    /// <summary>Shown before anything is typed; the value of a read-only field.</summary>
    public JsonNode? Value { get; } = json["value"];

    public JsonNode? Options { get; } = json["options"];

    public JsonArray Criteria { get; } = json["criteria"] as JsonArray ?? [];

    public IReadOnlyList<FormField> Columns { get; } = Of(json["columns"] as JsonArray ?? []);

    public JsonObject Json { get; } = json;

    public static IReadOnlyList<FormField> Of(JsonArray form) => [.. form.OfType<JsonObject>().Select(f => new FormField(f))];

    /// <summary>Whether this action makes the field compulsory.</summary>
    public bool IsRequiredFor(string action) =>
        (Json["requiredWhen"] as JsonObject)?["action"] is { } actions && TaskJson.Texts(actions).Contains(action);

    /// <summary>The choices: written in the form, or named as a list in the task's data.</summary>
    public IReadOnlyList<(string Value, string Label)> Choices(JsonObject data)
    {
        var options = Options as JsonArray ?? (Options is JsonValue name ? data[name.ToString()] as JsonArray : null) ?? [];
        return
        [
            .. options.Where(o => o is not null).Select(o => o is JsonObject pair
                ? (Text(pair, "value") ?? Text(pair, "key") ?? "", Text(pair, "label") ?? Text(pair, "value") ?? Text(pair, "key") ?? "")
                : (o!.ToString(), o.ToString())),
        ];
    }

    /// <summary>For "items": the rows to be answered, from the task's data.</summary>
    public IReadOnlyList<JsonObject> Rows(JsonObject data) => TaskJson.Objects(data[Key] ?? data["items"]);

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? json[name]!.ToString() : null;

    private static bool Flag(JsonObject json, string name) => json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    private static decimal? Number(JsonNode? node) =>
        node is JsonValue && decimal.TryParse(node.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
