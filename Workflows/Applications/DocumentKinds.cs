using System.Text.Json;

namespace SmartFactory.Workflows.Applications;

/// <summary>The papers of an application, from document-kinds.json, in the order the form asks for them.</summary>
public static class DocumentKinds
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<DocumentKind> All { get; } = Load();

    public static DocumentKind? Find(string key) => All.FirstOrDefault(k => k.Key == key);

    private static DocumentKind[] Load()
    {
        using var stream = typeof(DocumentKinds).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Applications.document-kinds.json")
            ?? throw new InvalidOperationException("document-kinds.json is not embedded.");
        return JsonSerializer.Deserialize<DocumentKind[]>(stream, Web)!;
    }
}
