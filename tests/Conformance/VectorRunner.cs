using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartFactory.Conformance;

/// <summary>Runs one recorded vector and tells the first difference from what Elsa did.</summary>
public static class VectorRunner
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<VectorOutcome> RunAsync(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        try
        {
            var vector = (JsonObject)JsonNode.Parse(await File.ReadAllTextAsync(file))!;
            await using var world = new VectorWorld(vector);
            var actual = new List<JsonObject>();
            foreach (var step in vector["script"]!.AsArray())
            {
                actual.Add(await world.StepAsync((JsonObject)step!));
            }

            return Judge(name, vector, actual);
        }
        catch (Exception exception)
        {
            return new VectorOutcome(name, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    /// <summary>What the engine does at each step, in the form in which vectors expect it.</summary>
    public static async Task<IReadOnlyList<string>> ShowAsync(string file)
    {
        var vector = (JsonObject)JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        await using var world = new VectorWorld(vector);
        var shown = new List<string>();
        foreach (var step in vector["script"]!.AsArray())
        {
            shown.Add((await world.StepAsync((JsonObject)step!)).ToJsonString(Plain));
        }

        return shown;
    }

    private static VectorOutcome Judge(string name, JsonObject vector, IReadOnlyList<JsonObject> actual)
    {
        var expected = Deduplicated(vector["expected"]!.AsArray());
        var unordered = vector["unordered"] is not null;
        var difference = Compare(expected, actual, unordered);
        if (difference is null || vector["quirk"] is null)
        {
            return new VectorOutcome(name, difference);
        }

        // A recorded defect of Elsa's: what we do instead is written down beside the vectors, or what 3.8.0 does is right.
        if (SaneExpectations.Find(name) is { } sane)
        {
            return new VectorOutcome(name, Compare(sane, actual, unordered), "sane instead of recorded");
        }

        if (vector["expected380"] is JsonArray newer)
        {
            return new VectorOutcome(name, Compare(Deduplicated(newer), actual, unordered), "as 3.8.0");
        }

        return SaneExpectations.IsSane(actual) ? new VectorOutcome(name, null, "sane; differs from the recorded defect") : new VectorOutcome(name, difference);
    }

    private static string? Compare(JsonArray expected, IReadOnlyList<JsonObject> actual, bool unordered)
    {
        for (var i = 0; i < expected.Count; i++)
        {
            if (expected[i] is JsonObject step && StepComparison.FirstDifference(step, actual[i], unordered) is { } difference)
            {
                return $"step {i + 1} {difference}";
            }
        }

        return null;
    }

    // Elsa's known double entry (vectors 042, 105 and, unmarked, many of the 201- ones): cancelling what waits completes the
    // flowchart a second time. An entry that follows no start is that one.
    private static JsonArray Deduplicated(JsonArray expected)
    {
        var copy = (JsonArray)expected.DeepClone();
        var completed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in copy.OfType<JsonObject>().Where(s => s["journal"] is JsonArray))
        {
            var journal = new JsonArray();
            foreach (var entry in step["journal"]!.AsArray())
            {
                var id = entry!["activityId"]!.ToString();
                var isFlowchart = entry["activityType"]!.ToString() == "Elsa.Flowchart";
                if (entry["event"]!.ToString() == "Started")
                {
                    completed.Remove(id);
                }

                if (!isFlowchart || entry["event"]!.ToString() != "Completed" || completed.Add(id))
                {
                    journal.Add(entry.DeepClone());
                }
            }

            step["journal"] = journal;
        }

        return copy;
    }
}
