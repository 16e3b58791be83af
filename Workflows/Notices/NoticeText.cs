using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Notices;

/// <summary>Writes what a definition handed over as Korean readers expect it: instants as local time, amounts with separators, lists as a line.</summary>
internal static partial class NoticeText
{
    public static string? Of(string name, JsonNode? node) => node switch
    {
        null => null,
        JsonArray list => string.Join(", ", list.Select(item => Of(name, item)).Where(text => !string.IsNullOrWhiteSpace(text))),
        JsonObject item => OfItem(name, item),
        JsonValue value => OfValue(name, value),
        _ => node.ToJsonString(),
    };

    /// <summary>An item to correct: its name, and in brackets why.</summary>
    private static string? OfItem(string name, JsonObject item)
    {
        var label = First(name, item, "label", "name", "title", "항목", "doc", "서류", "key");
        var reason = First(name, item, "reason", "사유");
        return string.IsNullOrWhiteSpace(reason) ? label : $"{label}({reason})";
    }

    private static string? First(string name, JsonObject item, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (item.TryGetPropertyValue(key, out var node) && Of(name, node) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? OfValue(string name, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.Number:
                var number = decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
                return number.ToString(name == "연도" || Math.Abs(number) < 10_000 ? "0.##" : "#,0.##", CultureInfo.InvariantCulture);
            case JsonValueKind.True:
                return "예";
            case JsonValueKind.False:
                return "아니오";
            default:
                var text = value.ToString();
                return Iso().IsMatch(text) && SeoulTime.TryParse(text, DueRule.DefaultCutOff, out var instant)
                    ? (text.Length == 10 ? SeoulTime.DateText(instant) : SeoulTime.Text(instant))
                    : text;
        }
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$")]
    private static partial Regex Iso();
}
