using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>Definitions as files: one JSON each, several in a zip. What is written here can be read here and by other Elsa servers.</summary>
internal static class DefinitionFile
{
    public const int MostEntries = 200;
    private const string Schema = "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json";

    private static readonly JsonSerializerOptions Indented = new(ApiJson.Options) { WriteIndented = true, NewLine = "\n" };

    public static byte[] Write(DefinitionVersion version)
    {
        var stored = DefinitionJson.ReadOne(version.Json).Json;
        var file = new JsonObject { ["$schema"] = Schema };
        foreach (var (name, value) in stored.Where(p => p.Key is not ("$schema" or "links")))
        {
            file[name] = value?.DeepClone();
        }

        return JsonSerializer.SerializeToUtf8Bytes(file, Indented);
    }

    public static string NameOf(DefinitionVersion version) => $"{version.DefinitionId}-v{version.Version}.json";

    public static byte[] Zip(IEnumerable<DefinitionVersion> versions)
    {
        using var result = new MemoryStream();
        using (var zip = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var version in versions.DistinctBy(v => v.Id))
            {
                using var entry = zip.CreateEntry(NameOf(version)).Open();
                entry.Write(Write(version));
            }
        }

        return result.ToArray();
    }

    public static bool IsZip(ReadOnlySpan<byte> file) => file.StartsWith("PK"u8);

    /// <summary>The definitions of a file, whether it is one, a zip of them or our own collection of all.</summary>
    /// <exception cref="Refusal">Nothing that can be read, or more than anybody should unpack.</exception>
    public static async Task<IReadOnlyList<JsonObject>> ReadAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        if (!IsZip(file.Span))
        {
            var json = JsonBody.Parse(file);
            return json["workflows"] is JsonArray many ? [.. many.OfType<JsonObject>().Select(w => (JsonObject)w.DeepClone())] : [json];
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray()), ZipArchiveMode.Read);
            return await UnpackAsync(zip, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new Refusal("notAZip");
        }
    }

    /// <summary>What an entry says about its length is not believed: it is unpacked up to the limit and no further.</summary>
    private static async Task<IReadOnlyList<JsonObject>> UnpackAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        if (zip.Entries.Count > MostEntries)
        {
            throw new Refusal("tooManyFiles", MostEntries);
        }

        var found = new List<JsonObject>();
        var budget = JsonBody.MostBytes * 4;
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
        {
            await using var content = await entry.OpenAsync(cancellationToken);
            var text = await JsonBody.ReadAsync(content, Math.Min(budget, JsonBody.MostBytes), cancellationToken);
            budget -= text.Length;
            found.Add(JsonBody.Parse(text));
        }

        return found.Count > 0 ? found : throw new Refusal("notAZip");
    }
}
