using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Tasks;

/// <summary>Closes tasks whose bookmark is gone for another reason than their own end: a race lost, a listener, a cancelled case. Whoever had taken one is told.</summary>
internal sealed class TaskBookmarkObserver(ProgrammeDbContext database, TaskEnding ending, TaskMail mail, AuditTrail audit) : IBookmarkObserver
{
    public async ValueTask BookmarksRemovedAsync(IReadOnlyList<Bookmark> removed, CancellationToken cancellationToken)
    {
        var orphaned = removed.Where(b => b.Name is "Elsa.UserTask" or "SmartFactory.CompanyRequest" && !ending.HasEnded(b.Id)).Select(b => b.Id).ToList();
        if (orphaned.Count == 0)
        {
            return;
        }

        var tasks = await database.Set<StaffTask>().Where(t => orphaned.Contains(t.BookmarkId) && StaffTaskStates.Open.Contains(t.Status)).ToListAsync(cancellationToken);
        tasks.AddRange(database.Set<StaffTask>().Local.Where(t => orphaned.Contains(t.BookmarkId) && !tasks.Contains(t)).ToList());
        tasks.RemoveAll(t => !t.IsOpen());
        foreach (var task in tasks)
        {
            task.Status = StaffTaskStatus.Cancelled;
            task.Revision++;
            await audit.AppendAsync(new AuditFact("task.superseded", task.Id, task.Reference), cancellationToken);
        }

        foreach (var taken in tasks.Where(t => t.AssigneeId is not null).GroupBy(t => t.BookmarkId))
        {
            await mail.TellDoersAsync("common.result", [.. taken], Told(), $"task:{taken.Key}:superseded", cancellationToken);
        }
    }

    private static JsonObject Told() => new()
    {
        ["결과"] = TaskMessages.Superseded,
        ["사유"] = TaskMessages.SupersededReason,
        ["다음단계"] = TaskMessages.SupersededNext,
    };
}
