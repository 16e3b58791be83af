using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Tasks;

/// <summary>What came of an attempt to change a task.</summary>
public enum TaskAnswerKind
{
    Done,

    /// <summary>The same person did the same before: a second click, answered like the first.</summary>
    Repeated,

    /// <summary>Somebody else was first, or the page was old; the message says who and when.</summary>
    Stale,

    /// <summary>The form has faults; nothing was changed.</summary>
    Invalid,

    Forbidden,

    NotFound,
}

/// <summary>The outcome of a change, with words for the one who tried.</summary>
public sealed record TaskAnswer(TaskAnswerKind Kind, string Message = "", StaffTask? Task = null)
{
    /// <summary>Field → message, when the form has faults.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    public bool IsDone => Kind is TaskAnswerKind.Done or TaskAnswerKind.Repeated;

    internal static TaskAnswer NotFound() => new(TaskAnswerKind.NotFound, TaskMessages.Of("notFound"));

    internal static TaskAnswer Refused(StaffTask task) => new(TaskAnswerKind.Forbidden, TaskMessages.Of("forbidden"), task);

    /// <summary>Too late: says who decided when, or why nobody has to any more.</summary>
    internal static TaskAnswer Closed(StaffTask task) => new(
        TaskAnswerKind.Stale,
        task.Status switch
        {
            StaffTaskStatus.Completed => TaskMessages.Of("stale", SeoulTime.Text(task.CompletedAt!.Value), task.CompletedByName, task.CompletedAction),
            StaffTaskStatus.Cancelled => TaskMessages.Of("cancelled"),
            _ => TaskMessages.Of("timedOut", task.DueAt is { } due ? SeoulTime.Text(due) : ""),
        },
        task);
}
