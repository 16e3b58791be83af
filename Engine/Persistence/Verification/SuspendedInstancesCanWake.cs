using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Persistence.Verification;

/// <summary>I4, the engine's part.</summary>
internal sealed class SuspendedInstancesCanWake : IInvariant
{
    // These wait for a time and nothing else.
    private static readonly string[] TimedActivities = ["Elsa.Delay", "Elsa.StartAt", "Elsa.Timer", "Elsa.Cron"];

    public string Id => "I4";

    public string Title => "Every suspended instance has something that can wake it, and every wake-up a live instance.";

    public async IAsyncEnumerable<string> CheckAsync(EngineDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var moment = await ReadSnapshot.OpenAsync(db, cancellationToken);
        var asleep = await db.Instances.Where(i => i.SubStatus == WorkflowSubStatus.Suspended && !db.Bookmarks.Any(b => b.InstanceId == i.Id))
            .Select(i => new { i.Id, i.DefinitionId, i.CorrelationId }).ToListAsync(cancellationToken);
        foreach (var instance in asleep)
        {
            yield return $"instance {instance.Id} ({instance.DefinitionId}, {instance.CorrelationId}) is suspended and waits on no bookmark: nothing can wake it";
        }

        var orphans = await db.Bookmarks.Where(b => !db.Instances.Any(i => i.Id == b.InstanceId && i.Status == WorkflowStatus.Running))
            .Select(b => new { b.Id, b.InstanceId }).ToListAsync(cancellationToken);
        foreach (var bookmark in orphans)
        {
            yield return $"bookmark {bookmark.Id} belongs to instance {bookmark.InstanceId}, which is not running";
        }

        var untimed = await db.Bookmarks.Where(b => TimedActivities.Contains(b.Name) && !db.Timers.Any(t => t.BookmarkId == b.Id && t.FiredAt == null))
            .Select(b => new { b.Id, b.Name, b.InstanceId }).ToListAsync(cancellationToken);
        foreach (var bookmark in untimed)
        {
            yield return $"{bookmark.Name} bookmark {bookmark.Id} of instance {bookmark.InstanceId} has no timer";
        }

        var pointless = await db.Timers.Where(t => t.FiredAt == null && t.ParkedAt == null && t.BookmarkId != null && !db.Bookmarks.Any(b => b.Id == t.BookmarkId))
            .Select(t => new { t.Id, t.Kind, t.BookmarkId }).ToListAsync(cancellationToken);
        foreach (var timer in pointless)
        {
            yield return $"timer {timer.Id} ({timer.Kind}) is armed for bookmark {timer.BookmarkId}, which is gone";
        }
    }
}
