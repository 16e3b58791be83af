using System.Text.Json;

namespace SmartFactory.Workflows.Certificates;

/// <summary>Korean words of certification (certification-texts.ko.json).</summary>
internal static class CertificationTexts
{
    private static readonly Dictionary<string, string> Texts = Load();

    public static string Of(string key) => Texts[key];

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(CertificationTexts).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Certificates.certification-texts.ko.json")
            ?? throw new InvalidOperationException("certification-texts.ko.json is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
