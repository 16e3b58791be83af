using SmartFactory.Workflows.Files;

namespace SmartFactory.Host.Files;

/// <summary>Takes an uploaded file in: size, kind by name and by its first bytes, then into the store. The row is added by the caller's commit.</summary>
internal sealed class UploadDesk(IFileStore store, TimeProvider clock)
{
    public const long MaxBytes = 20 * 1024 * 1024;

    /// <summary>A request with several files; each of them is still held to <see cref="MaxBytes"/>.</summary>
    public const long MaxRequestBytes = 210_000_000;

    public async Task<(StoredFile? File, string? Fault)> TakeAsync(IFormFile file, string? caseKey, string? uploadedBy, CancellationToken cancellationToken)
    {
        if (file.Length == 0)
        {
            return (null, Text.FileEmpty);
        }

        if (file.Length > MaxBytes)
        {
            return (null, Text.FileTooLarge);
        }

        await using var content = file.OpenReadStream();
        if (await FileKinds.RecogniseAsync(file.FileName, content, cancellationToken) is not { } contentType)
        {
            return (null, Text.FileKind);
        }

        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        var (size, hash) = await store.SaveAsync(id, content, cancellationToken);
        return (new StoredFile
        {
            Id = id,
            FileName = NameOf(file.FileName),
            ContentType = contentType,
            Size = size,
            Sha256 = hash,
            UploadedBy = uploadedBy,
            CaseKey = caseKey,
            StoredAt = clock.GetUtcNow(),
        }, null);
    }

    /// <summary>Some browsers send a path; the name is only ever shown, never opened.</summary>
    private static string NameOf(string sent)
    {
        var name = new string([.. sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))]);
        return name.Length > 150 ? name[^150..] : name;
    }
}
