using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>One input as the designer draws it: its words, its editor, and the editor's settings. Enums in the settings must be numbers.</summary>
internal static class InputJson
{
    public static JsonObject Write(ActivityDescriptor activity, InputDescriptor input, IReadOnlyList<PropertyOption>? options, float order)
    {
        var text = ActivityTexts.Of(activity.ClrType).Property(activity.TypeName, input.Name);
        var hint = options is not null && input.UIHint is (InputUIHints.SingleLine or InputUIHints.MultiLine) ? InputUIHints.DropDown : input.UIHint;
        return new JsonObject
        {
            ["name"] = input.Name,
            ["typeName"] = input.Type.ToString(),
            ["displayName"] = text?.Name ?? input.DisplayName ?? input.Name,
            ["description"] = text?.Description ?? input.Description,
            ["order"] = order,
            ["isBrowsable"] = input.IsBrowsable,
            ["isSerializable"] = input.IsSerializable,
            ["isSynthetic"] = false,
            ["isWrapped"] = input.IsWrapped,
            ["uiHint"] = hint,
            ["category"] = input.Category is { } category ? ActivityTexts.Of(activity.ClrType).Category(category) : null,
            ["defaultValue"] = Default(input.DefaultValue),
            ["defaultSyntax"] = input.DefaultSyntax,
            ["isReadOnly"] = input.IsReadOnly,
            ["isSensitive"] = false,
            ["storageDriverType"] = null,
            ["autoEvaluate"] = input.AutoEvaluate,
            ["uiSpecifications"] = Specification(hint, activity, Choices(input, text, options)),
        };
    }

    /// <summary>What an input of a workflow used as an activity looks like.</summary>
    public static JsonObject WriteSpecification(string hint, JsonArray items) => hint switch
    {
        InputUIHints.DropDown => new() { ["dropdown"] = new JsonObject { ["selectList"] = new JsonObject { ["items"] = items, ["isFlagsEnum"] = false, ["sortItems"] = false } } },
        InputUIHints.RadioList => new() { ["radiolist"] = new JsonObject { ["radioList"] = new JsonObject { ["items"] = items, ["isFlagsEnum"] = false } } },
        _ => new() { ["checklist"] = new JsonObject { ["checkList"] = new JsonObject { ["items"] = items, ["isFlagsEnum"] = false } } },
    };

    private static JsonObject? Specification(string hint, ActivityDescriptor activity, IReadOnlyList<PropertyOption> choices) => hint switch
    {
        InputUIHints.DropDown or InputUIHints.RadioList or InputUIHints.CheckList => WriteSpecification(hint, Items(hint, choices)),
        InputUIHints.CodeEditor => new() { [InputUIHints.CodeEditor] = Editor(activity.TypeName == "Elsa.RunJavaScript" ? "javascript" : "plaintext") },
        InputUIHints.JsonEditor => new() { [InputUIHints.JsonEditor] = Editor("json"), [InputUIHints.CodeEditor] = Editor("json") },
        InputUIHints.MultiLine => new() { [InputUIHints.MultiLine] = new JsonObject { ["editorHeight"] = 1 } },
        InputUIHints.DynamicOutcomes => new() { ["DynamicOutcomesOptions"] = new JsonObject { ["fixedOutcomes"] = Fixed(activity) } },
        _ => null,
    };

    private static JsonObject Editor(string language) => new() { ["editorHeight"] = 1, ["language"] = language, ["singleLineMode"] = false };

    /// <summary>What a new activity is dropped with: the list of outcomes holds the activity's first port until somebody writes their own.</summary>
    public static JsonObject Construction(ActivityDescriptor activity) =>
        activity.Inputs.FirstOrDefault(i => i.UIHint == InputUIHints.DynamicOutcomes) is { } outcomes && FlowPorts(activity).FirstOrDefault() is { } first
            ? new()
            {
                [System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(outcomes.Name)] = new JsonObject
                {
                    ["typeName"] = "Object",
                    ["expression"] = new JsonObject { ["type"] = "Object", ["value"] = new JsonArray(first).ToJsonString(ApiJson.Options) },
                },
            }
            : [];

    // Ports that are there whatever the list of outcomes says. The first is no such port: the list may name it too, and a port drawn twice leaves the canvas empty.
    private static JsonArray Fixed(ActivityDescriptor activity) => [.. FlowPorts(activity).Skip(1).Select(p => JsonValue.Create(p))];

    private static IEnumerable<string> FlowPorts(ActivityDescriptor activity) => activity.Ports.Where(p => p.Type == "Flow" && p.Name != "Done").Select(p => p.Name);

    private static JsonArray Items(string hint, IReadOnlyList<PropertyOption> choices) => [.. choices.Select(choice =>
    {
        var item = new JsonObject { ["text"] = choice.Text, ["value"] = choice.Value };
        if (hint == InputUIHints.CheckList)
        {
            item["isChecked"] = false;
        }

        return item;
    })];

    private static IReadOnlyList<PropertyOption> Choices(InputDescriptor input, PropertyText? text, IReadOnlyList<PropertyOption>? options)
    {
        if (options is not null)
        {
            return [.. options.Select(o => o.Text == o.Value && text?.Options.GetValueOrDefault(o.Value) is { } named ? o with { Text = named } : o)];
        }

        return input.Options is IEnumerable list and not string
            ? [.. list.Cast<object>().Select(o => Convert.ToString(o, CultureInfo.InvariantCulture) ?? "").Select(v => new PropertyOption(text?.Options.GetValueOrDefault(v) ?? v, v))]
            : [];
    }

    private static JsonNode? Default(object? value) => value switch
    {
        null => null,
        string or bool or int or long or double or decimal => ApiJson.Node(value),
        Enum named => JsonValue.Create(named.ToString()),
        TimeSpan span => JsonValue.Create(span.ToString("c", CultureInfo.InvariantCulture)),
        _ => null,
    };
}
