using System.ComponentModel;
using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>All activities at once; complete when all are.</summary>
[Activity("Elsa", "Workflows", "Execute a set of activities in parallel.")]
[Browsable(false)]
public sealed class Parallel([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Container(source, line)
{
    protected override async ValueTask ScheduleChildrenAsync(ActivityExecutionContext context)
    {
        if (Activities.Count == 0)
        {
            await context.CompleteActivityAsync();
            return;
        }

        context.Position = Activities.Count;
        foreach (var activity in Activities)
        {
            await context.ScheduleActivityAsync(activity, OnChildCompletedAsync);
        }
    }

    private ValueTask OnChildCompletedAsync(ActivityCompletedContext context) =>
        --context.TargetContext.Position == 0 ? context.TargetContext.CompleteActivityAsync() : default;
}
