using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Activities;

/// <summary>Starts another workflow and, if asked to, waits for its outputs.</summary>
[Activity("Elsa", "Composition", "Create a new workflow instance of the specified workflow and dispatch it for execution.", DisplayName = "Dispatch Workflow")]
public sealed class DispatchWorkflow([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity<object>(source, line)
{
    [Input(DisplayName = "Workflow Definition", Description = "The definition ID of the workflow to dispatch.", UIHint = InputUIHints.WorkflowDefinitionPicker)]
    public Input<string>? WorkflowDefinitionId { get; set; }

    [Input(DisplayName = "Correlation ID", Description = "The correlation ID to associate the workflow with.")]
    public Input<string?>? CorrelationId { get; set; }

    [Input(Description = "The input to send to the workflow.")]
    public Input<IDictionary<string, object>?>? Input { get; set; }

    [Input(DisplayName = "Wait For Completion", Description = "Wait for the child workflow to complete before completing this activity.")]
    public Input<bool>? WaitForCompletion { get; set; }

    [Input(DisplayName = "Start New Trace", Category = "Open Telemetry")]
    public Input<bool>? StartNewTrace { get; set; }

    [Input(DisplayName = "Channel", Description = "The channel to dispatch the workflow to.")]
    public Input<string?>? ChannelName { get; set; }

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var start = ChildWorkflow.Prepare(context, context.Get(WorkflowDefinitionId), context.Get(Input), context.Get(CorrelationId));
        if (!context.Get(WaitForCompletion))
        {
            ChildWorkflow.Dispatch(context, start);
            return context.CompleteActivityAsync();
        }

        var bookmark = context.CreateBookmark(new CreateBookmarkArgs { Stimulus = new { childInstanceId = start.InstanceId }, Callback = OnChildFinishedAsync, AutoBurn = false });
        ChildWorkflow.Dispatch(context, start with { ParentBookmarkId = bookmark.Id });
        return default;
    }

    private ValueTask OnChildFinishedAsync(ActivityExecutionContext context)
    {
        // Unlike Elsa: what follows is told of an output only, and would take the fault for an answer. Whoever sees to the child makes it report again.
        if (ChildWorkflow.EndOf(context) == WorkflowSubStatus.Faulted)
        {
            return default;
        }

        context.Set(Result, context.GetWorkflowInput<object>("output"));
        return context.CompleteActivityAsync();
    }
}
