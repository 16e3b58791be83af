using System.Globalization;
using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Rehearsal.Answers;

/// <summary>Reading rows of answers and task data.</summary>
internal static class Rows
{
    public static IEnumerable<JsonObject> Of(JsonNode? array) => (array as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>Answered rows beside the item each answers, joined by key.</summary>
    public static IEnumerable<(JsonObject Row, JsonObject Item)> WithItems(JsonNode? rows, JsonNode? items)
    {
        var byKey = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var item in Of(items))
        {
            byKey[item["key"]?.ToString() ?? ""] = item;
        }

        return Of(rows).Select(r => (r, byKey.GetValueOrDefault(r["key"]?.ToString() ?? "", [])));
    }

    public static double? Number(JsonNode? node) =>
        double.TryParse(node?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
