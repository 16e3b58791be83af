using System.Text.Json.Nodes;
using SmartFactory.Engine.Timers;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Tasks.Reminders;

namespace SmartFactory.Workflows.Tasks;

/// <summary>One wake-up that belongs to a due date.</summary>
internal sealed record TaskClock(string Kind, DateTimeOffset At, JsonObject Payload)
{
    /// <summary>All wake-ups of a due date: the end or the escalations, and the reminders that are still to come.</summary>
    public static IEnumerable<TaskClock> Of(DateTimeOffset due, bool isHard, string reminders, DateTimeOffset now, BusinessCalendar calendar)
    {
        if (isHard)
        {
            yield return new TaskClock(TimerKinds.Bookmark, due, new JsonObject { ["timeout"] = true });
        }
        else
        {
            foreach (var (days, at) in ReminderPlan.After(due, calendar))
            {
                yield return new TaskClock(TaskEscalation.TimerKind, at, new JsonObject { ["days"] = days });
            }
        }

        foreach (var (days, at) in ReminderPlan.Before(due, reminders, now, calendar))
        {
            yield return new TaskClock(TaskReminder.TimerKind, at, new JsonObject { ["days"] = days, ["due"] = SeoulTime.Iso(due) });
        }
    }
}
