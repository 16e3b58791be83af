using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Bookmarks;

/// <summary>Names what a bookmark or trigger listens for, as one short hash that can be looked up by an index.</summary>
public static class Stimulus
{
    /// <summary>Hash of an activity type name and a payload. Property order does not matter; case of names and values does.</summary>
    public static string Hash(string name, JsonNode? payload)
    {
        var canonical = new StringBuilder(name).Append('\n');
        Append(canonical, payload);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())).AsSpan(0, 16));
    }

    /// <summary>The hash an Elsa.Event bookmark or trigger of this event name has.</summary>
    public static string Event(string eventName) => Hash("Elsa.Event", new JsonObject { ["eventName"] = eventName });

    private static void Append(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject obj:
                text.Append('{');
                foreach (var (key, value) in obj.OrderBy(p => p.Key, StringComparer.Ordinal))
                {
                    text.Append(JsonSerializer.Serialize(key)).Append(':');
                    Append(text, value);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case JsonArray array:
                text.Append('[');
                foreach (var item in array)
                {
                    Append(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }
    }
}
