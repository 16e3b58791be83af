using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Runs its body as long as a condition holds.</summary>
[Activity("Elsa", "Looping", "Execute an activity while a given condition evaluates to true.")]
public sealed class While([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Loop(source, line)
{
    [Input(AutoEvaluate = false, UIHint = InputUIHints.SingleLine)]
    public Input<bool> Condition { get; set; } = new(false);

    [Port]
    public IActivity? Body { get; set; }

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context) => IterateAsync(context);

    private async ValueTask IterateAsync(ActivityExecutionContext context)
    {
        if (!context.IsBreaking && await context.EvaluateInputPropertyAsync(Condition))
        {
            await context.ScheduleActivityAsync(Body, OnBodyCompletedAsync);
        }
        else
        {
            await context.CompleteActivityAsync();
        }
    }

    private ValueTask OnBodyCompletedAsync(ActivityCompletedContext context) => IterateAsync(context.TargetContext);
}
