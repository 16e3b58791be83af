using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace SmartFactory.Workflows.Tasks;

/// <summary>What people are told about tasks and their forms; the words are in messages.ko.json.</summary>
internal static class TaskMessages
{
    private static readonly FrozenDictionary<string, string> Texts = Load();

    public static string Superseded => Texts["superseded"];

    public static string SupersededReason => Texts["supersededReason"];

    public static string SupersededNext => Texts["supersededNext"];

    public static string Of(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, Texts[key], values);

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(TaskMessages).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Tasks.messages.ko.json")
            ?? throw new InvalidOperationException("messages.ko.json is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
