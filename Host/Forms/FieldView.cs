using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Rendering;
using SmartFactory.Host.Components;
using SmartFactory.Workflows.Tasks.Forms;

namespace SmartFactory.Host.Forms;

/// <summary>A question with its answer so far, ready to be drawn. <see cref="Name"/> is the name of its input ("f.items[0].verdict").</summary>
public sealed record FieldView(FormField Field, string Name, JsonNode? Value, FormView Form)
{
    /// <summary>In a table: the head says the label.</summary>
    public bool Compact { get; init; }

    /// <summary>What the row is about, so that a screen reader hears more than the column.</summary>
    public string? RowLabel { get; init; }

    public string Id => TagBuilder.CreateSanitizedId(Name, "-");

    public string? Error => Form.ErrorOf(Name);

    public string FullLabel => RowLabel is null ? Field.Label : $"{RowLabel} {Field.Label}";

    /// <summary>What stands in a simple input.</summary>
    public string Text => (Value, Field.Type) switch
    {
        (null, _) => "",
        (JsonValue value, "money") when long.TryParse(value.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var won) => Show.Number(won),
        (JsonValue value, "datetime") when DateTimeOffset.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var moment) =>
            Show.Seoul(moment).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        (JsonValue value, "date") when value.ToString() is { Length: > 10 } text => text[..10],
        (JsonValue value, _) => value.ToString(),
        _ => Value.ToJsonString(),
    };

    public bool IsTrue => Value is JsonValue value && value.TryGetValue(out bool flag) && flag;

    public IReadOnlyList<string> Values => Value switch
    {
        JsonArray many => [.. many.Select(v => v?.ToString() ?? "")],
        null => [],
        _ => [Value.ToString()],
    };

    /// <summary>Says for which decisions the field is needed.</summary>
    public string? Hint => Field.Json["requiredWhen"]?["action"] is JsonArray { Count: > 0 } actions
        ? $"{Field.Hint} {Host.Text.Format(Host.Text.Find("RequiredFor"), string.Join("·", actions.Select(a => a?.ToString())))}".Trim()
        : Field.Hint;

    public string? Unit => Field.Json["unit"]?.ToString();

    public IReadOnlyList<SelectListItem> Options => [.. Field.Choices(Form.Data).Select(c => new SelectListItem(c.Label, c.Value))];

    /// <summary>Of a score field: what is scored, each up to its maximum.</summary>
    public IReadOnlyList<FormField> Criteria => FormField.Of(Field.Criteria);

    /// <summary>The partial that draws this type; one file per shape.</summary>
    public string Partial => Field.Type switch
    {
        _ when Field.IsReadOnly => "Fields/_ReadOnly",
        "choice" => "Fields/_Choice",
        "multichoice" => "Fields/_MultiChoice",
        "bool" => "Fields/_Bool",
        "file" or "files" => "Fields/_Files",
        "list" => "Fields/_List",
        "items" => "Fields/_Items",
        "score" => "Fields/_Score",
        "user" => "Fields/_Person",
        _ => "Fields/_Simple",
    };

    public string InputType => Field.Type switch
    {
        "textarea" => "textarea",
        "money" => "money",
        "int" or "decimal" or "score" => "number",
        "date" => "date",
        "brn" => "brn",
        "datetime" => "datetime-local",
        _ => "text",
    };

    public FieldView Part(FormField part, string name, JsonNode? value, string? rowLabel) =>
        this with { Field = part, Name = name, Value = value, RowLabel = rowLabel, Compact = true };
}
