using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Verification;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Verification;

/// <summary>P1: a wait for people has people.</summary>
internal sealed class WaitingCasesHaveATask : IInvariant
{
    private static readonly string[] TaskActivities = ["Elsa.UserTask", "SmartFactory.CompanyRequest"];

    public string Id => "P1";

    public string Title => "Every case that waits for people has an open task, and every open task a case that waits for it.";

    public async IAsyncEnumerable<string> CheckAsync(EngineDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var waits = await db.Bookmarks.AsNoTracking()
            .Where(b => TaskActivities.Contains(b.Name))
            .Select(b => new { b.Id, b.InstanceId, b.ActivityId, b.CorrelationId })
            .ToListAsync(cancellationToken);
        var open = await db.Set<StaffTask>().AsNoTracking()
            .Where(t => t.Status == StaffTaskStatus.Unassigned || t.Status == StaffTaskStatus.Available || t.Status == StaffTaskStatus.Assigned)
            .Select(t => new { t.Id, t.BookmarkId, t.Reference, t.Title })
            .ToListAsync(cancellationToken);
        var asked = open.Select(t => t.BookmarkId).ToHashSet(StringComparer.Ordinal);
        foreach (var wait in waits.Where(w => !asked.Contains(w.Id)))
        {
            yield return $"{wait.CorrelationId} (instance {wait.InstanceId}) waits at '{wait.ActivityId}' and nobody has a task for it";
        }

        var awaited = waits.Select(w => w.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var task in open.Where(t => !awaited.Contains(t.BookmarkId)))
        {
            yield return $"task {task.Id} '{task.Title}' ({task.Reference}) is open and nothing waits for it";
        }
    }
}
