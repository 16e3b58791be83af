using System.Globalization;
using System.Text.Json;

namespace SmartFactory.Workflows.Applications;

/// <summary>The texts beside the fields of an application; they live in application-messages.ko.json.</summary>
internal static class ApplicationMessages
{
    private static readonly Dictionary<string, string> Texts = Load();

    public static string Of(string key, params object?[] values) => string.Format(CultureInfo.InvariantCulture, Texts[key], values);

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(ApplicationMessages).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Applications.application-messages.ko.json")
            ?? throw new InvalidOperationException("application-messages.ko.json is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
