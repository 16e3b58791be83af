using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Verification;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Verification;

/// <summary>I8: every attachment is there and unchanged.</summary>
internal sealed class BlobsMatchTheirRows(IFileStore files) : IInvariant
{
    public string Id => "I8";

    public string Title => "Every stored file has its content, with the hash it was received with.";

    public async IAsyncEnumerable<string> CheckAsync(EngineDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = db.Set<StoredFile>().AsNoTracking().Select(f => new { f.Id, f.FileName, f.Sha256, f.Size });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await using var content = await files.OpenAsync(row.Id, cancellationToken);
            if (content is null)
            {
                yield return $"file {row.Id} '{row.FileName}' has no content";
            }
            else if (!string.Equals(Convert.ToHexString(await SHA256.HashDataAsync(content, cancellationToken)), row.Sha256, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"file {row.Id} '{row.FileName}' is not what was received";
            }
        }
    }
}
