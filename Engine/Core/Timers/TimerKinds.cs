namespace SmartFactory.Engine.Timers;

/// <summary>The engine's own kinds of timer; the programme adds its own beside them.</summary>
public static class TimerKinds
{
    /// <summary>Resumes <see cref="WorkflowTimer.BookmarkId"/> with the payload as input (Delay, StartAt, Timer, Cron, task due dates).</summary>
    public const string Bookmark = "bookmark";

    /// <summary>Starts the definition of the trigger named by <see cref="WorkflowTimer.Subject"/> and arms the next one.</summary>
    public const string Trigger = "trigger";
}
