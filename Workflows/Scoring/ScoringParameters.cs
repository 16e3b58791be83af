using System.Text.Json;

namespace SmartFactory.Workflows.Scoring;

/// <summary>The rubric's numbers (scoring-parameters.json): scores in hundredths, weights in basis points.</summary>
/// <param name="Threshold">Below it a firm cannot be recommended.</param>
public sealed record ScoringParameters(int Threshold, int BonusCap, int SiteWeight, int PresentationWeight, int FirmsPerPanel, int SmallFirmEmployees)
{
    public static ScoringParameters Shipped { get; } = Load();

    private static ScoringParameters Load()
    {
        using var stream = typeof(ScoringParameters).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Scoring.scoring-parameters.json")
            ?? throw new InvalidOperationException("scoring-parameters.json is not embedded.");
        return JsonSerializer.Deserialize<ScoringParameters>(stream, JsonSerializerOptions.Web)!;
    }
}
