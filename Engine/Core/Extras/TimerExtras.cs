using System.Text.Json.Nodes;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Extras;

/// <summary>Beyond Elsa: a wake-up as a row of the burst's own commit.</summary>
public static class TimerExtras
{
    /// <summary>Resumes the bookmark at that time, with the payload as input. The timer dies with the bookmark.</summary>
    /// <param name="kind">Another <see cref="ITimerHandler"/> than the one that resumes.</param>
    /// <returns>The timer's id.</returns>
    public static string ArmTimer(this ActivityExecutionContext context, DateTimeOffset dueAt, Bookmark bookmark, JsonNode? payload = null, string? subject = null, string kind = TimerKinds.Bookmark)
    {
        var workflow = context.WorkflowExecutionContext;
        var timer = new WorkflowTimer(workflow.Ids.GenerateId(), kind, dueAt.ToUniversalTime(), workflow.Id, bookmark.Id, subject, payload);
        workflow.Arm(timer);
        return timer.Id;
    }

    /// <summary>The engine's clock.</summary>
    public static DateTimeOffset Now(this ActivityExecutionContext context) => context.WorkflowExecutionContext.Now;
}
