using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Expressions;

/// <summary>The names of types on the wire. Structured types are JSON nodes in this engine, whatever Elsa calls them.</summary>
public static class TypeAliases
{
    private static readonly Dictionary<string, Type> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Object"] = typeof(object),
        ["String"] = typeof(string),
        ["Boolean"] = typeof(bool),
        ["Int16"] = typeof(short),
        ["Int32"] = typeof(int),
        ["Int64"] = typeof(long),
        ["Long"] = typeof(long),
        ["Single"] = typeof(float),
        ["Double"] = typeof(double),
        ["Decimal"] = typeof(decimal),
        ["Guid"] = typeof(Guid),
        ["DateTime"] = typeof(DateTime),
        ["DateTimeOffset"] = typeof(DateTimeOffset),
        ["TimeSpan"] = typeof(TimeSpan),
        ["Date"] = typeof(DateOnly),
        ["DateOnly"] = typeof(DateOnly),
        ["ByteArray"] = typeof(byte[]),
        ["Stream"] = typeof(object),
        ["JSON"] = typeof(JsonNode),
        ["JsonElement"] = typeof(JsonNode),
        ["JsonNode"] = typeof(JsonNode),
        ["JsonObject"] = typeof(JsonObject),
        ["JsonArray"] = typeof(JsonArray),
        ["StringDictionary"] = typeof(JsonObject),
        ["ObjectDictionary"] = typeof(JsonObject),
        ["StringMap"] = typeof(JsonObject),
        ["ObjectMap"] = typeof(JsonObject),
        ["ExpandoObject"] = typeof(JsonNode),
    };

    /// <summary>The alias written to the wire for a type.</summary>
    public static string NameOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        foreach (var (alias, known) in Types)
        {
            if (known == plain)
            {
                return alias;
            }
        }

        return typeof(IDictionary<string, object>).IsAssignableFrom(plain) ? "ObjectDictionary" : "Object";
    }

    /// <summary>Null for a name nobody knows.</summary>
    public static Type? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return typeof(object);
        }

        var plain = name.Trim();
        if (plain.EndsWith("[]", StringComparison.Ordinal))
        {
            return typeof(JsonArray);
        }

        plain = plain.TrimEnd('?');
        if (Types.TryGetValue(plain, out var known))
        {
            return known;
        }

        // Assembly-qualified names of the base library, as other Elsa servers may have written them.
        var shortName = plain.Split(',')[0];
        if (shortName.StartsWith("System.", StringComparison.Ordinal) && Types.TryGetValue(shortName[(shortName.LastIndexOf('.') + 1)..], out known))
        {
            return known;
        }

        return shortName.Contains("Dictionary", StringComparison.Ordinal) ? typeof(JsonObject)
            : shortName.Contains("List", StringComparison.Ordinal) || shortName.Contains("Collection", StringComparison.Ordinal) || shortName.Contains("Enumerable", StringComparison.Ordinal) ? typeof(JsonArray)
            : null;
    }
}
