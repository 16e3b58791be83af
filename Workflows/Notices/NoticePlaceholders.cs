using System.Collections.Frozen;
using System.Text.Json;

namespace SmartFactory.Workflows.Notices;

/// <summary>The variables a notice may print, with what each means; the template editor lists them.</summary>
public static class NoticePlaceholders
{
    /// <summary>Name → meaning.</summary>
    public static FrozenDictionary<string, string> All { get; } = Load();

    public static bool IsKnown(string name) => All.ContainsKey(name);

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(NoticePlaceholders).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Notices.placeholders.json")
            ?? throw new InvalidOperationException("placeholders.json is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
