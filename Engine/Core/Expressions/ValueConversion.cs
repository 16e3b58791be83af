using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace SmartFactory.Engine.Expressions;

/// <summary>Elsa's forgiving conversions: "12" is 12 where a number is wanted, an object is JSON where text is wanted, null is an empty value.</summary>
public static class ValueConversion
{
    private static readonly ConcurrentDictionary<Type, bool> NodeTypes = new();

    public static T? To<T>(object? value) =>
        value is T typed ? typed
        : value is null ? default
        : ConvertTo(value, typeof(T)) is T converted ? converted : default;

    /// <exception cref="InvalidCastException">The value does not mean anything in that type.</exception>
    public static object? ConvertTo(object? value, Type target)
    {
        if (value is JsonValue scalar && !typeof(JsonNode).IsAssignableFrom(target))
        {
            value = JsonValues.ToClr(scalar);
        }

        if (value is JsonElement element)
        {
            value = JsonValues.ToClr(JsonNode.Parse(element.GetRawText()));
        }

        if (value is null || target == typeof(object) || target.IsInstanceOfType(value))
        {
            return value;
        }

        var plain = Nullable.GetUnderlyingType(target) ?? target;
        try
        {
            return Convert(value, plain);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or JsonException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            throw new InvalidCastException($"Cannot convert {Describe(value)} to {plain.Name}.", exception);
        }
    }

    private static object? Convert(object value, Type target)
    {
        if (target.IsInstanceOfType(value))
        {
            return value;
        }

        if (target == typeof(string))
        {
            return Text(value);
        }

        if (value is string { Length: 0 } && target.IsValueType)
        {
            return null;
        }

        if (target == typeof(bool))
        {
            return Truth(value);
        }

        if (target.IsEnum)
        {
            return value is string name ? Enum.Parse(target, name, ignoreCase: true) : Enum.ToObject(target, System.Convert.ToInt64(value, CultureInfo.InvariantCulture));
        }

        return IsTime(target) ? Time(value, target)
            : target.IsPrimitive || target == typeof(decimal) ? Number(value, target)
            : target == typeof(Guid) ? Guid.Parse(Text(value)!)
            : target == typeof(Uri) ? new Uri(Text(value)!, UriKind.RelativeOrAbsolute)
            : Structured(value, target);
    }

    private static string? Text(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "True" : "False",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("o", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("o", CultureInfo.InvariantCulture),
        JsonNode node => node.ToJsonString(JsonValues.Options),
        Uri uri => uri.ToString(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ when value.GetType().IsClass => JsonValues.ToNode(value)?.ToJsonString(JsonValues.Options),
        _ => value.ToString(),
    };

    private static bool Truth(object value) => value switch
    {
        bool flag => flag,
        string text => bool.TryParse(text, out var flag) ? flag : text is "1" ? true : throw new FormatException(text),
        _ when value is IConvertible number => System.Convert.ToDouble(number, CultureInfo.InvariantCulture) != 0,
        _ => true,
    };

    private static object Number(object value, Type target)
    {
        if (value is string text)
        {
            value = decimal.Parse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        }

        return System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
    }

    private static bool IsTime(Type target) =>
        target == typeof(DateTimeOffset) || target == typeof(DateTime) || target == typeof(TimeSpan) || target == typeof(DateOnly);

    private static object Time(object value, Type target)
    {
        if (target == typeof(TimeSpan))
        {
            return value is string span ? (span.StartsWith('P') ? XmlConvert.ToTimeSpan(span) : TimeSpan.Parse(span, CultureInfo.InvariantCulture))
                : TimeSpan.FromMilliseconds(System.Convert.ToDouble(value, CultureInfo.InvariantCulture));
        }

        var time = value switch
        {
            DateTimeOffset exact => exact,
            DateTime plain => new DateTimeOffset(DateTime.SpecifyKind(plain, plain.Kind == DateTimeKind.Unspecified ? DateTimeKind.Utc : plain.Kind)),
            string text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            _ => DateTimeOffset.FromUnixTimeMilliseconds(System.Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        };
        return target == typeof(DateTimeOffset) ? time
            : target == typeof(DateTime) ? time.UtcDateTime
            : DateOnly.FromDateTime(time.UtcDateTime);
    }

    private static object? Structured(object value, Type target)
    {
        if (NodeTypes.GetOrAdd(target, static t => typeof(JsonNode).IsAssignableFrom(t)))
        {
            var node = value is string json && target != typeof(JsonValue) && LooksLikeJson(json) ? Parsed(json, target) : JsonValues.ToNode(value);
            return target.IsInstanceOfType(node) ? node : throw new InvalidCastException($"Cannot convert {Describe(value)} to {target.Name}.");
        }

        if (target.IsAssignableFrom(typeof(Dictionary<string, object>)))
        {
            return JsonValues.ToDictionary(ConvertTo(value, typeof(JsonObject)) as JsonObject);
        }

        if (ElementType(target) is { } element && (value is not string text || LooksLikeJson(text)))
        {
            return List((JsonArray?)ConvertTo(value is JsonObject single ? new JsonArray(single.DeepClone()) : value, typeof(JsonArray)), element, target);
        }

        return value is string source && LooksLikeJson(source)
            ? JsonSerializer.Deserialize(source, target, JsonValues.Options)
            : JsonValues.ToNode(value).Deserialize(target, JsonValues.Options);
    }

    /// <summary>Where any JSON will do, a text that only begins like JSON ("2026-JS1-0001") is a text.</summary>
    private static JsonNode? Parsed(string text, Type target)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException) when (target == typeof(JsonNode) && char.IsAsciiLetterOrDigit(text.AsSpan().TrimStart()[0]))
        {
            return JsonValue.Create(text);
        }
    }

    private static Type? ElementType(Type target) =>
        target.IsArray ? target.GetElementType()
        : target.IsGenericType && target.GetGenericArguments() is [var element] && target.IsAssignableFrom(typeof(List<>).MakeGenericType(element)) ? element
        : null;

    private static object List(JsonArray? array, Type element, Type target)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (var item in array ?? [])
        {
            list.Add(ConvertTo(JsonValues.ToClr(item?.DeepClone()), element));
        }

        if (!target.IsArray)
        {
            return list;
        }

        var result = Array.CreateInstance(element, list.Count);
        list.CopyTo(result, 0);
        return result;
    }

    private static bool LooksLikeJson(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length > 0 && (start[0] is '{' or '[' or '"' || char.IsAsciiDigit(start[0]) || start.StartsWith("true") || start.StartsWith("false") || start.StartsWith("null"));
    }

    private static string Describe(object value)
    {
        var text = Text(value) ?? "null";
        return text.Length > 60 ? $"'{text[..60]}…'" : $"'{text}'";
    }
}
