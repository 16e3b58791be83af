using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Activities;

/// <summary>Counts from a start to an end.</summary>
[Activity("Elsa", "Looping", "Iterate over a sequence of steps between a start and an end number.")]
public sealed class For([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Loop(source, line)
{
    [Input(Description = "The start step.")]
    public Input<int> Start { get; set; } = new(0);

    [Input(Description = "The end step.")]
    public Input<int> End { get; set; } = new(0);

    [Input(Description = "The step size. To count down, enter a negative number.")]
    public Input<int> Step { get; set; } = new(1);

    [Input(Description = "Whether the end step belongs to the loop.", DefaultValue = true)]
    public Input<bool> OuterBoundInclusive { get; set; } = new(true);

    [Port]
    public IActivity? Body { get; set; }

    [Output]
    public Output<object?>? CurrentValue { get; set; }

    // Elsa never completes a For without a body; there is nothing to count for.
    protected override ValueTask ExecuteAsync(ActivityExecutionContext context) =>
        Body is null ? context.CompleteActivityAsync() : IterateAsync(context);

    private async ValueTask IterateAsync(ActivityExecutionContext context)
    {
        var step = context.Get(Step);
        var current = context.GetProperty<int?>("CurrentStep") is { } last ? last + step : context.Get(Start);
        if (context.IsBreaking || !IsWithin(current, context.Get(End), step, context.Get(OuterBoundInclusive)))
        {
            await context.CompleteActivityAsync();
            return;
        }

        context.SetProperty("CurrentStep", current);
        context.Set(CurrentValue, current);
        await context.ScheduleActivityAsync(Body, OnChildCompletedAsync, variables: [LoopVariables.CurrentValue(JsonValues.PlainNumber(current))]);
    }

    private static bool IsWithin(int current, int end, int step, bool inclusive) =>
        step >= 0 ? (inclusive ? current <= end : current < end) : inclusive ? current >= end : current > end;

    private ValueTask OnChildCompletedAsync(ActivityCompletedContext context) => IterateAsync(context.TargetContext);
}
