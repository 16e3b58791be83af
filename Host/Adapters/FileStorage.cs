using System.Security.Cryptography;
using SmartFactory.Engine.Faults;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Host.Adapters;

/// <summary>Keeps blobs as files of a folder, two letters deep. A file appears under its name only when it is complete and on disk.</summary>
internal sealed class FileStorage(string folder) : IFileStore
{
    public async Task<(long Size, string Sha256)> SaveAsync(string id, Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".part";
        try
        {
            var written = await WriteAsync(unfinished, content, cancellationToken);
            Failpoint.Pass(Failpoints.FileWritten);
            File.Move(unfinished, path, overwrite: true);
            Failpoint.Pass(Failpoints.FileStored);
            return written;
        }
        catch
        {
            // A full disk must not keep what nobody will ever finish.
            File.Delete(unfinished);
            throw;
        }
    }

    public Task<Stream?> OpenAsync(string id, CancellationToken cancellationToken = default)
    {
        var path = PathOf(id);
        return Task.FromResult<Stream?>(File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, FileOptions.Asynchronous) : null);
    }

    private static async Task<(long Size, string Sha256)> WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long size = 0;
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 81920, FileOptions.Asynchronous);
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            size += read;
        }

        file.Flush(flushToDisk: true);
        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Ids are made by the program; whatever else arrives here never becomes a path.</summary>
    private string PathOf(string id) =>
        id.Length is > 2 and <= 64 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? Path.Combine(folder, id[^2..], id)
            : throw new ArgumentException("This is not the id of a file.", nameof(id));
}
