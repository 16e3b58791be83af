using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace SmartFactory.Workflows.Guards;

/// <summary>What people are told about guards; the words are in messages.ko.json.</summary>
internal static class GuardMessages
{
    private static readonly FrozenDictionary<string, string> Texts = Load();

    public static string Of(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, Texts[key], values);

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(GuardMessages).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Guards.messages.ko.json")
            ?? throw new InvalidOperationException("messages.ko.json is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
