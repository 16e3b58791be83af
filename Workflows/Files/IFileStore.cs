namespace SmartFactory.Workflows.Files;

/// <summary>Where blobs are kept; the row (<see cref="StoredFile"/>) is written by the caller's commit after the blob is durable.</summary>
public interface IFileStore
{
    /// <summary>Writes the blob durably and returns its size and hash. A blob without a row is swept later.</summary>
    Task<(long Size, string Sha256)> SaveAsync(string id, Stream content, CancellationToken cancellationToken = default);

    Task<Stream?> OpenAsync(string id, CancellationToken cancellationToken = default);
}
