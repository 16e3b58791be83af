using System.IO.Compression;
using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Api.Json;

/// <summary>JSON files in a zip. What an entry says about its length is not believed: it is unpacked up to the limit and no further.</summary>
internal static class ZippedJson
{
    public const int MostEntries = 200;

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith("PK"u8);

    public static byte[] Write(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var result = new MemoryStream();
        using (var zip = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return result.ToArray();
    }

    /// <exception cref="Refusal">No zip with JSON in it, or more than anybody should unpack.</exception>
    public static async Task<IReadOnlyList<JsonObject>> ReadAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
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
