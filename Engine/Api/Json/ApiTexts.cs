using System.Globalization;
using System.Text.Json;

namespace SmartFactory.Engine.Api.Json;

/// <summary>What the API says to people, from one resource.</summary>
internal static class ApiTexts
{
    private static readonly Lazy<Dictionary<string, string>> All = new(Load);

    public static string Say(string key, params object?[] values) =>
        All.Value.TryGetValue(key, out var text) ? string.Format(CultureInfo.InvariantCulture, text, values) : key;

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(ApiTexts).Assembly.GetManifestResourceStream("SmartFactory.Engine.Api.ApiTexts.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
