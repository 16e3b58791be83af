using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>Definitions as files: one JSON each, several in a zip. What is written here can be read here and by other Elsa servers.</summary>
internal static class DefinitionFile
{
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

    public static byte[] Zip(IEnumerable<DefinitionVersion> versions) => ZippedJson.Write(versions.DistinctBy(v => v.Id).Select(v => (NameOf(v), Write(v))));

    /// <summary>The definitions of a file, whether it is one, a zip of them or our own collection of all.</summary>
    /// <exception cref="Refusal">Nothing that can be read, or more than anybody should unpack.</exception>
    public static async Task<IReadOnlyList<JsonObject>> ReadAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        if (ZippedJson.Is(file.Span))
        {
            return await ZippedJson.ReadAsync(file, cancellationToken);
        }

        var json = JsonBody.Parse(file);
        return json["workflows"] is JsonArray many ? [.. many.OfType<JsonObject>().Select(w => (JsonObject)w.DeepClone())] : [json];
    }
}
