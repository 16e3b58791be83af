using System.Collections.Frozen;
using System.Text.Json;

namespace SmartFactory.Workflows.Stages;

/// <summary>The stages of the strip and their sub-statuses in Korean, as data.</summary>
public static class SubStatusCatalog
{
    private static readonly StageName[] Loaded = Load();

    private static readonly FrozenDictionary<string, string> Names = Loaded.SelectMany(s => s.SubStatuses).ToFrozenDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);

    /// <summary>Stages 1–8 in order.</summary>
    public static IReadOnlyList<StageName> Stages => Loaded;

    public static string StageName(int stage) => Loaded.FirstOrDefault(s => s.Stage == stage)?.Name ?? "";

    /// <summary>"보완요청" for "supplement_requested"; an unknown code comes back as it is.</summary>
    public static string NameOf(string code) => Names.GetValueOrDefault(code, code);

    public static bool IsKnown(string code) => Names.ContainsKey(code);

    private static StageName[] Load()
    {
        using var stream = typeof(SubStatusCatalog).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Stages.stages.json")
            ?? throw new InvalidOperationException("stages.json is not embedded.");
        return JsonSerializer.Deserialize<StageName[]>(stream, JsonSerializerOptions.Web)!;
    }
}

/// <summary>One stage of the strip.</summary>
public sealed record StageName(int Stage, string Name, IReadOnlyDictionary<string, string> SubStatuses);
