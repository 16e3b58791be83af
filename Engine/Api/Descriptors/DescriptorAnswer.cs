using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>All descriptors as they are sent, plain and compressed. The designer asks again after every save, so an unchanged answer is kept as bytes.</summary>
internal sealed class DescriptorAnswer
{
    private volatile Kept? _kept;

    public async Task<Kept> MakeAsync(DescriptorSet set, DescriptorOptions options, CancellationToken cancellationToken)
    {
        var items = new JsonArray();
        foreach (var activity in set.Activities)
        {
            items.Add(await ActivityJson.WriteAsync(activity, options, cancellationToken));
        }

        foreach (var workflow in set.Workflows)
        {
            items.Add(ActivityJson.Write(workflow));
        }

        var plain = JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["items"] = items, ["count"] = items.Count }, ApiJson.Options);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(plain))[..20]}\"";
        return _kept is { } kept && kept.Tag == tag ? kept : _kept = new Kept(tag, plain, Compress(plain));
    }

    /// <summary>Nothing secret is in it and nothing a visitor sends, so it may be compressed over TLS.</summary>
    private static byte[] Compress(byte[] plain)
    {
        using var result = new MemoryStream();
        using (var brotli = new BrotliStream(result, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(plain);
        }

        return result.ToArray();
    }

    internal sealed record Kept(string Tag, byte[] Plain, byte[] Brotli);
}
