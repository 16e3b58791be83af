using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Execution;

/// <summary>What an expression may look at: the execution it is evaluated for.</summary>
public sealed class ExpressionExecutionContext(ActivityExecutionContext activityExecutionContext)
{
    public ActivityExecutionContext ActivityExecutionContext { get; } = activityExecutionContext;

    public IServiceProvider ServiceProvider => ActivityExecutionContext.WorkflowExecutionContext.ServiceProvider;

    public CancellationToken CancellationToken => ActivityExecutionContext.CancellationToken;

    public T? Get<T>(Input<T>? input) => ActivityExecutionContext.Get(input);

    public object? Get(Variable variable) => ActivityExecutionContext.GetVariable(variable);

    public T? GetVariable<T>(string name) => ActivityExecutionContext.GetVariable<T>(name);

    public T? GetInput<T>(string name) => ActivityExecutionContext.GetWorkflowInput<T>(name);

    public T GetRequiredService<T>()
        where T : notnull => ActivityExecutionContext.GetRequiredService<T>();
}
