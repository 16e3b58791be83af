using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Runs its body for all items at once, each with its own variables.</summary>
[Activity("Elsa", "Looping", "Schedule an activity for each item in parallel.")]
public sealed class ParallelForEach([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity(source, line)
{
    [Input(Description = "The items to iterate through.")]
    public Input<object> Items { get; set; } = new(Array.Empty<object>());

    [Port]
    public IActivity? Body { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var items = ItemSource.Read(context.Get(Items));
        if (items.Count == 0 || Body is null)
        {
            await context.CompleteActivityAsync();
            return;
        }

        context.Position = items.Count;
        for (var i = 0; i < items.Count; i++)
        {
            await context.ScheduleActivityAsync(Body, OnChildCompletedAsync, variables: [LoopVariables.CurrentValue(items[i]), LoopVariables.CurrentIndex(i)]);
        }
    }

    private ValueTask OnChildCompletedAsync(ActivityCompletedContext context) =>
        --context.TargetContext.Position == 0 ? context.TargetContext.CompleteActivityAsync() : default;
}
