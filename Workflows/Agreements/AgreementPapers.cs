using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Agreements;

/// <summary>What the parties have to hand in (agreement-papers.json), and the indicators proposed to a firm that named none (kpi-suggestions.json).</summary>
internal static class AgreementPapers
{
    public const string OwnShare = "own-share";

    public const string Pledge = "municipal-pledge";

    public static IReadOnlyList<AgreementPaper> All { get; } = JsonSerializer.Deserialize<AgreementPaper[]>(Read("agreement-papers.json"), JsonSerializerOptions.Web)!;

    public static string LabelOf(string key) => All.FirstOrDefault(p => p.Key == key)?.Label ?? key;

    public static JsonArray SuggestedKpis() => (JsonArray)JsonNode.Parse(Read("kpi-suggestions.json"))!;

    private static string Read(string file)
    {
        using var stream = typeof(AgreementPapers).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Agreements." + file)
            ?? throw new InvalidOperationException(file + " is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
