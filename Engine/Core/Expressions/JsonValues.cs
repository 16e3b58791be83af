using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace SmartFactory.Engine.Expressions;

/// <summary>Between the engine's plain values (null, string, bool, long, double, …, JsonObject, JsonArray) and JSON.</summary>
public static class JsonValues
{
    /// <summary>Camel-cased, Korean readable, enums by name: how the engine writes values.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>A node of its own (never one that belongs to another tree) for any value.</summary>
    public static JsonNode? ToNode(object? value) => value switch
    {
        null => null,
        JsonNode node => node.DeepClone(),
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        DateTimeOffset time => JsonValue.Create(time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)),
        JsonElement element => JsonNode.Parse(element.GetRawText()),
        IDictionary<string, object?> map => FromMap(map),
        IDictionary map => FromMap(map.Keys.Cast<object>().ToDictionary(k => k.ToString()!, k => map[k])),
        IEnumerable list when value is not (string or byte[]) && value.GetType().Namespace?.StartsWith("System", StringComparison.Ordinal) == true => FromList(list),
        _ => JsonSerializer.SerializeToNode(value, value.GetType(), Options),
    };

    /// <summary>Plain values for scalars; objects and arrays stay nodes.</summary>
    public static object? ToClr(JsonNode? node)
    {
        if (node is not JsonValue value)
        {
            return node;
        }

        return value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => Number(value),
            _ => null,
        };
    }

    /// <summary>The members of an object as plain values.</summary>
    public static Dictionary<string, object> ToDictionary(JsonObject? json)
    {
        var map = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in json ?? [])
        {
            map[name] = ToClr(value?.DeepClone())!;
        }

        return map;
    }

    /// <summary>Numbers without a fraction are long, so that 6 is never written as 6.0.</summary>
    public static object PlainNumber(double number) =>
        number == Math.Floor(number) && Math.Abs(number) <= 9_007_199_254_740_991 ? (long)number : number;

    private static object Number(JsonValue value)
    {
        if (value.TryGetValue<long>(out var whole))
        {
            return whole;
        }

        if (value.TryGetValue<int>(out var small))
        {
            return (long)small;
        }

        if (value.TryGetValue<double>(out var number))
        {
            return PlainNumber(number);
        }

        return value.TryGetValue<decimal>(out var exact) ? exact : double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
    }

    private static JsonObject FromMap(IDictionary<string, object?> map)
    {
        var json = new JsonObject();
        foreach (var (name, item) in map)
        {
            json[name] = ToNode(item);
        }

        return json;
    }

    private static JsonArray FromList(IEnumerable list)
    {
        var json = new JsonArray();
        foreach (var item in list)
        {
            json.Add(ToNode(item));
        }

        return json;
    }
}
