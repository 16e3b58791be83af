using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace SmartFactory.Engine.Persistence.Verification;

/// <summary>I2, the engine's part.</summary>
internal sealed class BookmarksBurnOnce : IInvariant
{
    public string Id => "I2";

    public string Title => "Every bookmark was burned at most once, and none that was burned still waits.";

    public async IAsyncEnumerable<string> CheckAsync(EngineDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var moment = await ReadSnapshot.OpenAsync(db, cancellationToken);
        var twice = await db.Journal.Where(j => j.BurnedBookmarkId != null).GroupBy(j => j.BurnedBookmarkId)
            .Where(g => g.Count() > 1).Select(g => g.Key).ToListAsync(cancellationToken);
        foreach (var id in twice)
        {
            yield return $"bookmark {id} was burned more than once";
        }

        var waiting = await db.Bookmarks.Where(b => db.Journal.Any(j => j.BurnedBookmarkId == b.Id))
            .Select(b => new { b.Id, b.InstanceId }).ToListAsync(cancellationToken);
        foreach (var bookmark in waiting)
        {
            yield return $"bookmark {bookmark.Id} of instance {bookmark.InstanceId} was burned and still waits";
        }
    }
}
