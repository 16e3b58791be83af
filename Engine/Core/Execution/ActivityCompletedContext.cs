namespace SmartFactory.Engine.Execution;

/// <summary>A child that completed, as its parent is told.</summary>
public sealed class ActivityCompletedContext(ActivityExecutionContext targetContext, ActivityExecutionContext childContext, object? result = null)
{
    /// <summary>The execution that scheduled the child.</summary>
    public ActivityExecutionContext TargetContext { get; } = targetContext;

    public ActivityExecutionContext ChildContext { get; } = childContext;

    /// <summary>The child's <see cref="Activities.Outcomes"/>, or null for "Done".</summary>
    public object? Result { get; } = result;

    public WorkflowExecutionContext WorkflowExecutionContext => TargetContext.WorkflowExecutionContext;
}
