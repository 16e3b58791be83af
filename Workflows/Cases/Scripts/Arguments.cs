using System.Globalization;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Expressions.JavaScript;
using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Cases.Scripts;

/// <summary>Reads what a script passed to a function.</summary>
internal static class Arguments
{
    public static string Text(this IReadOnlyList<object?> arguments, int index) =>
        index < arguments.Count ? Convert.ToString(arguments[index], CultureInfo.InvariantCulture) ?? "" : "";

    public static long Whole(this IReadOnlyList<object?> arguments, int index) =>
        index < arguments.Count && arguments[index] is { } value && decimal.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? (long)decimal.Round(number, MidpointRounding.AwayFromZero)
            : 0;

    public static JsonObject Object(this IReadOnlyList<object?> arguments, int index) =>
        index < arguments.Count ? arguments[index] as JsonObject ?? [] : [];

    /// <summary>An instant given as ISO text; now when it is left out.</summary>
    public static DateTimeOffset Instant(this IReadOnlyList<object?> arguments, int index, ScriptFunctionContext context)
    {
        var text = arguments.Text(index);
        return text.Length == 0 ? context.Clock.GetUtcNow()
            : SeoulTime.TryParse(text, DueRule.DefaultCutOff, out var instant) ? instant
            : throw new FormatException($"'{text}' is not a date or time.");
    }
}
