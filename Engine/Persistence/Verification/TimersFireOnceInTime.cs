using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Persistence.Verification;

/// <summary>I9.</summary>
internal sealed class TimersFireOnceInTime : IInvariant
{
    private static readonly TimeSpan Bound = TimeSpan.FromHours(1);

    public string Id => "I9";

    public string Title => "Timers fire once and never early, and none is passed over.";

    public async IAsyncEnumerable<string> CheckAsync(EngineDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var snapshot = await ReadSnapshot.OpenAsync(db, cancellationToken);
        var early = await db.Timers.Where(t => t.FiredAt < t.DueAt).Select(t => new { t.Id, t.Kind, t.DueAt, t.FiredAt }).ToListAsync(cancellationToken);
        foreach (var timer in early)
        {
            yield return $"timer {timer.Id} ({timer.Kind}) was due at {timer.DueAt:u} and fired at {timer.FiredAt:u}";
        }

        var twice = await db.Timers.Where(t => t.FiredAt != null && t.Kind == TimerKinds.Bookmark).GroupBy(t => t.BookmarkId)
            .Where(g => g.Count() > 1).Select(g => g.Key).ToListAsync(cancellationToken);
        foreach (var bookmark in twice)
        {
            yield return $"bookmark {bookmark} was fired by more than one timer";
        }

        var moments = await db.Timers.Where(t => t.FiredAt != null && t.Kind == TimerKinds.Trigger).GroupBy(t => new { t.Subject, t.DueAt })
            .Where(g => g.Count() > 1).Select(g => g.Key).ToListAsync(cancellationToken);
        foreach (var moment in moments)
        {
            yield return $"trigger {moment.Subject} fired more than once for {moment.DueAt:u}";
        }

        // The data's own present: a year that was rehearsed does not end today.
        if (await db.Timers.MaxAsync(t => t.FiredAt, cancellationToken) is { } present)
        {
            var limit = present - Bound;
            var passed = await db.Timers.Where(t => t.FiredAt == null && t.ParkedAt == null && t.WakeAt < limit)
                .Select(t => new { t.Id, t.Kind, t.DueAt }).ToListAsync(cancellationToken);
            foreach (var timer in passed)
            {
                yield return $"timer {timer.Id} ({timer.Kind}) was due at {timer.DueAt:u} and still waits, though later ones fired until {present:u}";
            }
        }
    }
}
