using System.Security.Cryptography;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Tests.Scenarios;

/// <summary>Blobs in a folder, as the product keeps them.</summary>
internal sealed class FolderFiles(string folder) : IFileStore
{
    public async Task<(long Size, string Sha256)> SaveAsync(string id, Stream content, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        using var buffer = new MemoryStream();
        await content.CopyToAsync(buffer, cancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder, id), buffer.ToArray(), cancellationToken);
        return (buffer.Length, Convert.ToHexStringLower(SHA256.HashData(buffer.ToArray())));
    }

    public Task<Stream?> OpenAsync(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult<Stream?>(File.Exists(Path.Combine(folder, id)) ? File.OpenRead(Path.Combine(folder, id)) : null);
}
