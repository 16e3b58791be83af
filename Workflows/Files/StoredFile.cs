namespace SmartFactory.Workflows.Files;

/// <summary>A file kept in the file store. The name never becomes a path: the blob's key is the id.</summary>
public sealed class StoredFile
{
    public required string Id { get; set; }

    public required string FileName { get; set; }

    public required string ContentType { get; set; }

    public long Size { get; set; }

    public required string Sha256 { get; set; }

    public string? UploadedBy { get; set; }

    /// <summary>The case it belongs to (an application id, a project number); decides who may read it.</summary>
    public string? CaseKey { get; set; }

    public DateTimeOffset StoredAt { get; set; }
}
