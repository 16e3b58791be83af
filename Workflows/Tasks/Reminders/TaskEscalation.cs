using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Timers;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Notices;

namespace SmartFactory.Workflows.Tasks.Reminders;

/// <summary>A late office: after one day its owner is told, after three the team leader, after five the head of division. The task stays open; silence of an office never decides against a firm.</summary>
internal sealed class TaskEscalation(ProgrammeDbContext database, TaskDoers doers, TaskMail mail) : ITimerHandler
{
    public const string TimerKind = "task-escalate";

    public string Kind => TimerKind;

    public async Task FireAsync(WorkflowTimer timer, CancellationToken cancellationToken)
    {
        var days = timer.Payload?["days"]?.GetValue<int>() ?? 1;
        var open = await database.Set<StaffTask>()
            .Where(t => t.BookmarkId == timer.BookmarkId && StaffTaskStates.Open.Contains(t.Status))
            .OrderBy(t => t.Id)
            .ToListAsync(cancellationToken);
        foreach (var office in open.GroupBy(t => t.CandidateGroup))
        {
            await TellAsync([.. office], timer, days, cancellationToken);
        }
    }

    private async Task TellAsync(IReadOnlyList<StaffTask> late, WorkflowTimer timer, int days, CancellationToken cancellationToken)
    {
        var data = new JsonObject { ["지연일"] = days.ToString(CultureInfo.InvariantCulture), ["담당자"] = late[0].AssigneeName ?? late[0].CandidateGroup };
        var key = $"task:{timer.BookmarkId}:late-{days.ToString(CultureInfo.InvariantCulture)}:{late[0].CandidateGroup}";
        if (days < 3)
        {
            await mail.TellDoersAsync("staff.escalate", late, data, key, cancellationToken);
            return;
        }

        foreach (var superior in await SuperiorsAsync(late[0], days < 5 ? "팀장" : "과장", cancellationToken))
        {
            await mail.TellAsync("staff.escalate", superior, late, data, key, cancellationToken);
        }
    }

    /// <summary>In the office of the task; where it has none of that rank, at the province, which answers for the programme.</summary>
    private async Task<IReadOnlyList<NoticeRecipient>> SuperiorsAsync(StaffTask task, string rank, CancellationToken cancellationToken)
    {
        var group = task.CandidateGroup is null ? null : CandidateGroup.Parse(task.CandidateGroup);
        var found = group is not null && Enum.TryParse<Area>(group.Area, out var area)
            ? await doers.StaffAsync(area, rank, group.Scope, cancellationToken)
            : [];
        return found.Count > 0 ? found : await doers.StaffAsync(Area.Province, rank, null, cancellationToken);
    }
}
