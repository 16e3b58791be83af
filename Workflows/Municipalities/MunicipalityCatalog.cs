using System.Text.Json;

namespace SmartFactory.Workflows.Municipalities;

/// <summary>The municipalities in the order the province lists them: cities first, then counties.</summary>
public static class MunicipalityCatalog
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<Municipality> All { get; } = Load();

    public static Municipality? Find(string? code) => All.FirstOrDefault(m => m.Code == code);

    public static string NameOf(string? code) => Find(code)?.Name ?? code ?? "";

    private static Municipality[] Load()
    {
        using var stream = typeof(MunicipalityCatalog).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Municipalities.municipalities.json")
            ?? throw new InvalidOperationException("municipalities.json is not embedded.");
        return JsonSerializer.Deserialize<Municipality[]>(stream, Web)!;
    }
}
