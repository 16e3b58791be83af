using System.Text.Json.Nodes;

namespace SmartFactory.Conformance;

/// <summary>Where a vector records a defect of Elsa's: what this engine does instead, by the vector's name. Only the members written down are compared.</summary>
internal static class SaneExpectations
{
    private static readonly Lazy<JsonObject> All = new(Load);

    public static JsonArray? Find(string name) => All.Value[name.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-')] as JsonArray;

    /// <summary>For a defect nobody wrote anything down for: it must not fault, and must not wait for nothing.</summary>
    public static bool IsSane(IReadOnlyList<JsonObject> steps) =>
        steps.All(s => s["error"] is null && s["subStatus"]?.ToString() != "Faulted")
        && (steps[^1]["status"]?.ToString() == "Finished" || steps[^1]["bookmarks"] is JsonArray { Count: > 0 });

    private static JsonObject Load()
    {
        using var stream = typeof(SaneExpectations).Assembly.GetManifestResourceStream("SmartFactory.Conformance.sane.json")!;
        return (JsonObject)JsonNode.Parse(stream)!;
    }
}
