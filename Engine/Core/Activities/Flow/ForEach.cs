using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Runs its body once per item, one after the other.</summary>
[Activity("Elsa", "Looping", "Iterate over a set of values.")]
public sealed class ForEach([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Loop(source, line)
{
    [Input(Description = "The set of values to iterate.")]
    public Input<ICollection<object>> Items { get; set; } = new(Array.Empty<object>());

    [Port]
    public IActivity? Body { get; set; }

    [Output(Description = "Assign the current value to the specified variable.")]
    public Output<object>? CurrentValue { get; set; }

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context) => IterateAsync(context);

    private async ValueTask IterateAsync(ActivityExecutionContext context)
    {
        var index = context.Position;
        var items = context.IsBreaking ? null : context.Get(Items);
        if (items is null || index >= items.Count)
        {
            await context.CompleteActivityAsync();
            return;
        }

        var value = items is IList<object> list ? list[index] : items.ElementAt(index);
        context.Position = index + 1;
        context.Set(CurrentValue, value);
        if (Body is null)
        {
            await context.CompleteActivityAsync();
            return;
        }

        await context.ScheduleActivityAsync(Body, OnChildCompletedAsync, variables: [LoopVariables.CurrentIndex(index), LoopVariables.CurrentValue(value)]);
    }

    private ValueTask OnChildCompletedAsync(ActivityCompletedContext context) => IterateAsync(context.TargetContext);
}
