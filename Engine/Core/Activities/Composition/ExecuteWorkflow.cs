using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Activities;

/// <summary>Runs another workflow at once, and waits for it if it waits.</summary>
[Activity("Elsa", "Composition", "Create a new workflow instance of the specified workflow and execute it.", DisplayName = "Execute Workflow", Kind = ActivityKind.Task)]
public sealed class ExecuteWorkflow([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity<object>(source, line)
{
    [Input(DisplayName = "Workflow Definition", Description = "The definition ID of the workflow to execute.", UIHint = InputUIHints.WorkflowDefinitionPicker)]
    public Input<string>? WorkflowDefinitionId { get; set; }

    [Input(DisplayName = "Correlation ID", Description = "The correlation ID to associate the workflow with.")]
    public Input<string?>? CorrelationId { get; set; }

    [Input(Description = "The input to send to the workflow.")]
    public Input<IDictionary<string, object>?>? Input { get; set; }

    [Input(DisplayName = "Wait For Completion", Description = "Wait for the child workflow to complete before completing this activity.")]
    public Input<bool>? WaitForCompletion { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var start = ChildWorkflow.Prepare(context, context.Get(WorkflowDefinitionId), context.Get(Input), context.Get(CorrelationId));
        var wait = context.Get(WaitForCompletion);
        if (context.GetService<IChildWorkflowRunner>() is { } children)
        {
            var child = await children.RunAsync(start, context.CancellationToken);
            if (!wait || child.Status == WorkflowStatus.Finished)
            {
                await CompleteAsync(context, child);
                return;
            }

            var waiting = context.CreateBookmark(new { childInstanceId = child.InstanceId }, OnChildFinishedAsync);
            await children.ReportToAsync(child.InstanceId, waiting.Id, context.CancellationToken);
        }
        else if (wait)
        {
            var bookmark = context.CreateBookmark(new { childInstanceId = start.InstanceId }, OnChildFinishedAsync);
            ChildWorkflow.Dispatch(context, start with { ParentBookmarkId = bookmark.Id });
        }
        else
        {
            ChildWorkflow.Dispatch(context, start);
            await CompleteAsync(context, new ChildWorkflowResult(start.InstanceId!, WorkflowStatus.Running, WorkflowSubStatus.Pending, null));
        }
    }

    private ValueTask OnChildFinishedAsync(ActivityExecutionContext context) => CompleteAsync(context, new ChildWorkflowResult(
        context.GetWorkflowInput<string>(ChildWorkflow.ChildInstanceId) ?? "",
        ValueConversion.To<WorkflowStatus>(context.GetWorkflowInput<object>("status")),
        ChildWorkflow.EndOf(context),
        ValueConversion.To<JsonObject>(context.GetWorkflowInput<object>("output"))));

    // Elsa's names and numbers, which scripts of existing definitions read.
    private ValueTask CompleteAsync(ActivityExecutionContext context, ChildWorkflowResult child)
    {
        context.Set(Result, new JsonObject
        {
            ["WorkflowDefinitionVersionId"] = null,
            ["WorkflowInstanceId"] = child.InstanceId,
            [nameof(CorrelationId)] = null,
            ["Status"] = (int)child.Status,
            ["SubStatus"] = (int)child.SubStatus,
            ["Output"] = child.Output?.DeepClone() ?? new JsonObject(),
        });
        return context.CompleteActivityAsync();
    }
}
