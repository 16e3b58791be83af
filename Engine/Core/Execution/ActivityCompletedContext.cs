namespace SmartFactory.Engine.Execution;

/// <summary>A child that completed, as its parent is told.</summary>
/// <param name="TargetContext">The execution that scheduled the child.</param>
/// <param name="Result">The child's <see cref="Activities.Outcomes"/>, or null for "Done".</param>
public sealed record ActivityCompletedContext(ActivityExecutionContext TargetContext, ActivityExecutionContext ChildContext, object? Result = null)
{
    public WorkflowExecutionContext WorkflowExecutionContext => TargetContext.WorkflowExecutionContext;

    public CancellationToken CancellationToken => WorkflowExecutionContext.CancellationToken;

    public T GetRequiredService<T>()
        where T : notnull => TargetContext.GetRequiredService<T>();

    public ValueTask CompleteActivityAsync(object? result = null) => TargetContext.CompleteActivityAsync(result);

    public ValueTask CompleteActivityWithOutcomesAsync(params string[] outcomes) => TargetContext.CompleteActivityWithOutcomesAsync(outcomes);
}
