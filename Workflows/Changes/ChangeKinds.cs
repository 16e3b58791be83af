using System.Text.Json;

namespace SmartFactory.Workflows.Changes;

/// <summary>The kinds of change (change-kinds.json).</summary>
public static class ChangeKinds
{
    public static IReadOnlyList<ChangeKind> All { get; } = Load();

    public static ChangeKind? Find(string key) => All.FirstOrDefault(k => k.Key == key);

    private static ChangeKind[] Load()
    {
        using var stream = typeof(ChangeKinds).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Changes.change-kinds.json")
            ?? throw new InvalidOperationException("change-kinds.json is not embedded.");
        return JsonSerializer.Deserialize<ChangeKind[]>(stream, JsonSerializerOptions.Web)!;
    }
}
