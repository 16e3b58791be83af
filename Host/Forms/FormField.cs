using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SmartFactory.Host.Forms;

/// <summary>One question of a form as its definition wrote it: {key, label, type, required, hint, options, columns, …}.</summary>
public sealed class FormField(JsonObject json)
{
    public string Key => Text("key");

    public string Label => Text("label") is { Length: > 0 } label ? label : Key;

    public string Type => Text("type") is { Length: > 0 } type ? type : "text";

    public string? Hint => json["hint"]?.ToString();

    public string? Unit => json["unit"]?.ToString();

    public string? Role => json["role"]?.ToString();

    public bool Required => Flag("required");

    public bool ReadOnly => Flag("readonly") || Type == "readonly";

    public int? MaxLength => (int?)Number("maxLength");

    public decimal? Min => Number("min");

    public decimal? Max => Number("max");

    public JsonNode? Preset => json["value"];

    public bool IsRows => Type is "list" or "items";

    /// <summary>Actions for which the field must be filled; the page says so beside the label.</summary>
    public IReadOnlyList<string> RequiredActions =>
        json["requiredWhen"]?["action"] is JsonArray actions ? [.. actions.Select(a => a?.ToString() ?? "")] : [];

    public IReadOnlyList<FormField> Columns => Parse(json["columns"]);

    /// <summary>Of a score field: {key, label, max}.</summary>
    public IReadOnlyList<FormField> Criteria => Parse(json["criteria"]);

    /// <summary>Options are words, or {value, label}.</summary>
    public IReadOnlyList<SelectListItem> Options => json["options"] is JsonArray options
        ? [.. options.Select(Option)]
        : [];

    public static IReadOnlyList<FormField> Parse(JsonNode? list) =>
        list is JsonArray fields ? [.. fields.OfType<JsonObject>().Select(f => new FormField(f))] : [];

    public static IReadOnlyList<FormField> Parse(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : Parse(JsonNode.Parse(text));

    private static SelectListItem Option(JsonNode? option) => option is JsonObject pair
        ? new SelectListItem((pair["label"] ?? pair["value"])?.ToString(), (pair["value"] ?? pair["key"])?.ToString())
        : new SelectListItem(option?.ToString(), option?.ToString());

    private string Text(string name) => json[name]?.ToString() ?? "";

    private bool Flag(string name) => json[name] is JsonValue value && value.TryGetValue(out bool flag) && flag;

    private decimal? Number(string name) =>
        decimal.TryParse(json[name]?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
