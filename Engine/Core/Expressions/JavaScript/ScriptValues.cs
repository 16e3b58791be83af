using System.Text.Json.Nodes;
using Jint;
using Jint.Native;

namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>Between the engine's plain values and JavaScript's. Objects are copied in both directions: a script never holds one of ours.</summary>
internal static class ScriptValues
{
    private const int MaxDepth = 64;

    public static JsValue ToJs(Jint.Engine engine, object? value) => value switch
    {
        null => JsValue.Null,
        string text => new JsString(text),
        bool flag => flag ? JsBoolean.True : JsBoolean.False,
        int number => JsNumber.Create(number),
        long number => JsNumber.Create(number),
        double number => JsNumber.Create(number),
        decimal number => JsNumber.Create((double)number),
        float or short or byte or uint or ulong or ushort or sbyte => JsNumber.Create(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)),
        DateTimeOffset time => new JsDate(engine, time),
        DateTime time => new JsDate(engine, time),
        JsonObject json => ToJs(engine, json),
        JsonArray json => ToJs(engine, json),
        JsonNode scalar => ToJs(engine, JsonValues.ToClr(scalar)),
        Guid or TimeSpan or DateOnly or Uri or Enum => new JsString(value.ToString()!),
        _ => ToJs(engine, JsonValues.ToNode(value)),
    };

    public static object? FromJs(JsValue value) => value switch
    {
        JsDate date => Time(date),
        _ when value.IsNull() || value.IsUndefined() => null,
        _ when value.IsBoolean() => value.AsBoolean(),
        _ when value.IsString() => value.ToString(),
        _ when value.IsNumber() => Number(value.AsNumber()),
        _ when ScriptSize.Of(value, deeply: true) >= ScriptSize.Most => throw new InvalidOperationException("The script's value is too large, or contains itself."),
        _ => ToNode(value, 0),
    };

    private static JsObject ToJs(Jint.Engine engine, JsonObject json)
    {
        var target = new JsObject(engine);
        foreach (var (name, item) in json)
        {
            target.FastSetDataProperty(name, ToJs(engine, JsonValues.ToClr(item)));
        }

        return target;
    }

    private static JsArray ToJs(Jint.Engine engine, JsonArray json)
    {
        var items = new JsValue[json.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = ToJs(engine, JsonValues.ToClr(json[i]));
        }

        return new JsArray(engine, items);
    }

    private static object? Number(double number) => double.IsFinite(number) ? JsonValues.PlainNumber(number) : null;

    private static DateTimeOffset? Time(JsDate date) =>
        double.IsFinite(date.DateValue) ? DateTimeOffset.FromUnixTimeMilliseconds((long)date.DateValue) : null;

    private static JsonNode? ToNode(JsValue value, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new InvalidOperationException("The script's result is nested too deeply, or contains itself.");
        }

        switch (value)
        {
            case JsArray array:
                var list = new JsonArray();
                foreach (var item in array)
                {
                    list.Add(ToNode(item, depth + 1));
                }

                return list;
            case JsDate date:
                return Time(date) is { } time ? JsonValue.Create(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture)) : null;
            case Jint.Native.Function.Function:
                return null;
            case Jint.Native.Object.ObjectInstance instance:
                return ToObject(instance, depth);
            default:
                return JsonValues.ToNode(value.IsBigInt() || value.IsSymbol() ? value.ToString() : FromJs(value));
        }
    }

    private static JsonObject ToObject(Jint.Native.Object.ObjectInstance instance, int depth)
    {
        var json = new JsonObject();
        foreach (var (key, property) in instance.GetOwnProperties())
        {
            if (property.Enumerable && key.IsString())
            {
                var item = instance.Get(key);
                if (!item.IsUndefined() && item is not Jint.Native.Function.Function)
                {
                    json[key.ToString()] = ToNode(item, depth + 1);
                }
            }
        }

        return json;
    }
}
