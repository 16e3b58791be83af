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
        foreach (var task in tasks.Where(t => t.IsOpen()))
        {
            task.Status = StaffTaskStatus.Cancelled;
            task.Revision++;
            await audit.AppendAsync(new AuditFact("task.superseded", task.Id, task.Reference), cancellationToken);
            if (task is { AssigneeId: not null, TargetKey: null })
            {
                await mail.TellDoersAsync("common.result", [task], Told(), $"task:{task.Id}:superseded", cancellationToken);
            }
        }
    }

    private static JsonObject Told() => new()
    {
        ["결과"] = TaskMessages.Superseded,
        ["사유"] = TaskMessages.SupersededReason,
        ["다음단계"] = TaskMessages.SupersededNext,
    };
}
