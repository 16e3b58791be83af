using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>An activity made of other activities. A Complete inside ends it with an outcome.</summary>
public abstract class Composite : Activity, IVariableContainer
{
    protected Composite([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
        : base(source, line)
    {
    }

    public ICollection<Variable> Variables { get; init; } = [];

    [Port]
    public IActivity? Root { get; set; }

    internal override async ValueTask<bool> ReceiveSignalAsync(Signal signal, ActivityExecutionContext receiver, ActivityExecutionContext sender)
    {
        if (signal is not CompleteCompositeSignal complete)
        {
            return false;
        }

        OnCompleted(new ActivityCompletedContext(receiver, sender, complete.Outcomes));

        // The sender first, so that the scopes between the two see it and end in turn; when they reached
        // this composite, the custom outcome still has to be the one that counts.
        receiver.PendingOutcomes = complete.Outcomes;
        await sender.CompleteActivityAsync();
        await receiver.CompleteActivityAsync(complete.Outcomes);
        return true;
    }

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context) =>
        context.ScheduleActivityAsync(Root, OnRootCompletedAsync);

    protected virtual void OnCompleted(ActivityCompletedContext context)
    {
    }

    protected virtual ValueTask OnCompletedAsync(ActivityCompletedContext context)
    {
        OnCompleted(context);
        return default;
    }

    protected static ValueTask CompleteAsync(ActivityExecutionContext context, params string[] outcomes) =>
        context.CompleteCompositeAsync(outcomes);

    /// <summary>The outcomes a Complete inside asked for, if any.</summary>
    internal virtual Outcomes? OutcomesAfterRoot(ActivityExecutionContext context) => context.PendingOutcomes;

    private async ValueTask OnRootCompletedAsync(ActivityCompletedContext context)
    {
        await OnCompletedAsync(context);
        await context.TargetContext.CompleteActivityAsync(OutcomesAfterRoot(context.TargetContext));
    }
}
