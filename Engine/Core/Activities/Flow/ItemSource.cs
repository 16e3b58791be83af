using System.Text.Json.Nodes;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Activities;

/// <summary>The items of anything that is, or can be read as, a list.</summary>
internal static class ItemSource
{
    public static IReadOnlyList<object?> Read(object? value) => value switch
    {
        null => [],
        JsonArray array => [.. array.Select(i => JsonValues.ToClr(i?.DeepClone()))],
        JsonObject single => [single],
        IEnumerable<object?> list => [.. list],
        string text when text.TrimStart().StartsWith('[') => Read(JsonNode.Parse(text)),
        string text => [text],
        System.Collections.IEnumerable list => [.. list.Cast<object?>()],
        _ => [value],
    };
}
