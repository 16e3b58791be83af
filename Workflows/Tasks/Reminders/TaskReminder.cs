using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Timers;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Tasks.Reminders;

/// <summary>D-7, D-3, D-1: reminds the doers of what is still open. Its row dies with the obligation's bookmark, so none can be sent after it is met.</summary>
internal sealed class TaskReminder(ProgrammeDbContext database, TaskMail mail) : ITimerHandler
{
    public const string TimerKind = "task-reminder";

    public string Kind => TimerKind;

    public async Task FireAsync(WorkflowTimer timer, CancellationToken cancellationToken)
    {
        var open = await database.Set<StaffTask>()
            .Where(t => t.BookmarkId == timer.BookmarkId && StaffTaskStates.Open.Contains(t.Status))
            .OrderBy(t => t.Id)
            .ToListAsync(cancellationToken);
        await mail.TellDoersAsync("common.due", open, [], $"task:{timer.BookmarkId}:due-{timer.Payload?["days"]}:{timer.Payload?["due"]}", cancellationToken);
    }
}
