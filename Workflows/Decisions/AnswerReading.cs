using System.Globalization;
using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Decisions;

/// <summary>Reads the answers of a form, which arrive as JSON and may be numbers, texts or missing.</summary>
internal static class AnswerReading
{
    public static string Text(this JsonObject answers, string key, string otherwise = "") =>
        answers[key] is JsonValue value && value.ToString().Trim() is { Length: > 0 } text ? text : otherwise;

    public static long? Whole(this JsonObject answers, string key) =>
        Number(answers, key) is { } number && number >= long.MinValue && number <= long.MaxValue ? (long)decimal.Truncate(number) : null;

    public static decimal? Number(this JsonObject answers, string key) =>
        answers[key] is JsonValue value && decimal.TryParse(value.ToString().Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool? Flag(this JsonObject answers, string key) =>
        answers[key] is JsonValue value && bool.TryParse(value.ToString(), out var flag) ? flag : null;

    public static JsonObject Part(this JsonObject answers, string key) => answers[key] as JsonObject ?? [];

    public static IReadOnlyList<JsonObject> Rows(this JsonObject answers, string key) =>
        answers[key] is JsonArray rows ? [.. rows.OfType<JsonObject>()] : [];
}
