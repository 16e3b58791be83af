using System.Globalization;
using System.Text.Json;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Korean texts of rounds (round-texts.ko.json).</summary>
internal static class RoundTexts
{
    private static readonly Dictionary<string, string> Texts = Load();

    public static string Title(int year) => string.Format(CultureInfo.InvariantCulture, Texts["title"], year);

    public static string AdditionalTitle(int year) => string.Format(CultureInfo.InvariantCulture, Texts["additional"], year);

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(RoundTexts).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Rounds.round-texts.ko.json")
            ?? throw new InvalidOperationException("round-texts.ko.json is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
