using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Activities;

/// <summary>Finishes the instance at once: nothing queued runs any more, nothing waits any more.</summary>
[Activity("Elsa", "Primitives", "Mark the workflow as finished.")]
public sealed class Finish([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : CodeActivity(source, line), ITerminalNode
{
    protected override void Execute(ActivityExecutionContext context)
    {
        context.WorkflowExecutionContext.ClearPlans();
        context.WorkflowExecutionContext.TransitionTo(WorkflowSubStatus.Finished);
    }
}
