using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Persistence.Instances;

/// <summary>
/// A burst's journal as compact JSON: <c>{"e":[[sequence, ticks, event, activityId, nodeId, type, name, activityInstanceId, outcomes, message, payload, inputs, outputs], …],
/// "b+":[created bookmarks], "b-":[removed ones]}</c>. Trailing nulls of an entry are left out.
/// </summary>
internal static class JournalJson
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JournalBurst burst)
    {
        var buffer = new ArrayBufferWriter<byte>(256 + (burst.Entries.Count * 128));
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("e");
            foreach (var entry in burst.Entries)
            {
                WriteEntry(writer, entry);
            }

            writer.WriteEndArray();
            WriteIds(writer, "b+", burst.CreatedBookmarkIds);
            WriteIds(writer, "b-", burst.RemovedBookmarkIds);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void ReadEntries(string json, List<JournalEntry> into)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var entry in document.RootElement.GetProperty("e").EnumerateArray())
        {
            into.Add(ReadEntry(entry));
        }
    }

    /// <summary>The bookmarks that came and went in the burst.</summary>
    public static (List<string> Created, List<string> Removed) ReadBookmarks(string json)
    {
        using var document = JsonDocument.Parse(json);
        return (ReadIds(document.RootElement, "b+"), ReadIds(document.RootElement, "b-"));
    }

    private static void WriteEntry(Utf8JsonWriter writer, JournalEntry entry)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(entry.Sequence);
        writer.WriteNumberValue(entry.Timestamp.UtcTicks);
        writer.WriteStringValue(entry.EventName);
        writer.WriteStringValue(entry.ActivityId);
        writer.WriteStringValue(entry.ActivityNodeId);
        writer.WriteStringValue(entry.ActivityType);
        writer.WriteStringValue(entry.ActivityName);
        writer.WriteStringValue(entry.ActivityInstanceId);
        if (entry.Outcomes is not null || entry.Message is not null || entry.Payload is not null || entry.Inputs is not null || entry.Outputs is not null)
        {
            WriteOutcomes(writer, entry.Outcomes);
            writer.WriteStringValue(entry.Message);
            WriteNodes(writer, entry.Payload, entry.Inputs, entry.Outputs);
        }

        writer.WriteEndArray();
    }

    private static void WriteNodes(Utf8JsonWriter writer, params ReadOnlySpan<JsonNode?> nodes)
    {
        var last = nodes.Length - 1;
        while (last >= 0 && nodes[last] is null)
        {
            last--;
        }

        foreach (var node in nodes[..(last + 1)])
        {
            if (node is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                node.WriteTo(writer);
            }
        }
    }

    private static void WriteOutcomes(Utf8JsonWriter writer, IReadOnlyList<string>? outcomes)
    {
        if (outcomes is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (var outcome in outcomes)
        {
            writer.WriteStringValue(outcome);
        }

        writer.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter writer, string name, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var id in ids)
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
    }

    private static JournalEntry ReadEntry(JsonElement entry)
    {
        var length = entry.GetArrayLength();
        return new JournalEntry(
            entry[0].GetInt64(),
            new DateTimeOffset(entry[1].GetInt64(), TimeSpan.Zero),
            entry[2].GetString()!,
            entry[3].GetString()!,
            entry[4].GetString()!,
            entry[5].GetString()!,
            entry[6].GetString(),
            entry[7].GetString()!,
            length > 8 && entry[8].ValueKind == JsonValueKind.Array ? [.. entry[8].EnumerateArray().Select(o => o.GetString()!)] : null,
            length > 9 ? entry[9].GetString() : null,
            Node(entry, 10),
            Node(entry, 11) as JsonObject,
            Node(entry, 12) as JsonObject);

        JsonNode? Node(JsonElement array, int index) => length > index ? JsonNode.Parse(array[index].GetRawText()) : null;
    }

    private static List<string> ReadIds(JsonElement root, string name) =>
        root.TryGetProperty(name, out var ids) ? [.. ids.EnumerateArray().Select(id => id.GetString()!)] : [];
}
