using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Files;

/// <summary>The rows of stored files. Save the blob first (<see cref="IFileStore"/>), then add the row in the commit that uses it.</summary>
public sealed class FileRegister(ProgrammeDbContext database, TimeProvider clock)
{
    public StoredFile Add(string id, string fileName, string contentType, (long Size, string Sha256) blob, string? uploadedBy, string? caseKey)
    {
        var file = new StoredFile
        {
            Id = id,
            FileName = fileName,
            ContentType = contentType,
            Size = blob.Size,
            Sha256 = blob.Sha256,
            UploadedBy = uploadedBy,
            CaseKey = caseKey,
            StoredAt = clock.GetUtcNow(),
        };
        database.Add(file);
        return file;
    }

    public Task<StoredFile?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        database.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, cancellationToken);

    /// <summary>Those of the ids that no row has.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var known = await database.Set<StoredFile>().Where(f => ids.Contains(f.Id)).Select(f => f.Id).ToListAsync(cancellationToken);
        known.AddRange(database.Set<StoredFile>().Local.Select(f => f.Id));
        return [.. ids.Except(known)];
    }
}
