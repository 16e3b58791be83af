using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Brings branches together. Whether it runs is decided by the flowchart; when it runs, what still waits upstream ends.</summary>
[Activity("Elsa", "Branching", "Explicitly merge multiple branches into a single branch of execution.", DisplayName = "Join")]
public sealed class FlowJoin([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity(source, line)
{
    [Input(
        Description = "Continue as soon as one inbound path comes in (WaitAny), when all have come in (WaitAll), or when all activated ones have (WaitAllActive).",
        DefaultValue = FlowJoinMode.WaitAny,
        UIHint = InputUIHints.DropDown)]
    public Input<FlowJoinMode> Mode { get; set; } = new(FlowJoinMode.WaitAny);

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (context.ParentActivityExecutionContext is { Activity: Flowchart flowchart } flow)
        {
            await flowchart.CancelUpstreamOfJoinAsync(flow, context);
        }

        await context.CompleteActivityAsync();
    }
}
