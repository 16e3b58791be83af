using System.Globalization;
using System.Text.Json;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>The words of the engine's own rules, from one resource.</summary>
internal static class ValidationMessages
{
    private static readonly Lazy<Dictionary<string, Text>> All = new(Load);

    public static (string Korean, string English) Format(string code, object?[] arguments) =>
        All.Value.TryGetValue(code, out var text)
            ? (string.Format(CultureInfo.InvariantCulture, text.Ko, arguments), string.Format(CultureInfo.InvariantCulture, text.En, arguments))
            : throw new InvalidOperationException($"There is no message for {code}.");

    private static Dictionary<string, Text> Load()
    {
        using var stream = typeof(ValidationMessages).Assembly.GetManifestResourceStream("SmartFactory.Engine.ValidationMessages.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Text>>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record Text(string Ko, string En);
}
