using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Execution;

/// <summary>How a child is scheduled.</summary>
public sealed class ScheduleWorkOptions
{
    public ActivityCompletionCallback? CompletionCallback { get; init; }

    /// <summary>Handed back to the owner (its <see cref="ActivityExecutionContext.Tag"/>) when the child completes.</summary>
    public object? Tag { get; init; }

    /// <summary>Variables that exist for this execution of the child only.</summary>
    public ICollection<Variable>? Variables { get; init; }

    public IDictionary<string, object>? Input { get; init; }

    public ActivityExecutionContext? ExistingActivityExecutionContext { get; init; }

    public bool PreventDuplicateScheduling { get; init; }
}
