using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Activities;

/// <summary>Starts a workflow for each item and, unless told otherwise, waits for all of them.</summary>
[Activity("Elsa", "Composition", "Create new workflow instances for each item in the data source and dispatch them for execution.", DisplayName = "Bulk Dispatch Workflows", Kind = ActivityKind.Task)]
[FlowNode("Completed", "Canceled", "Done")]
public sealed class BulkDispatchWorkflows([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity(source, line)
{
    private const string Dispatched = "DispatchedInstancesCount";
    private const string Finished = "CompletedInstancesCount";
    private const string Faulted = "FaultedInstances";

    [Input(DisplayName = "Workflow Definition", Description = "The definition ID of the workflows to dispatch.", UIHint = InputUIHints.WorkflowDefinitionPicker)]
    public Input<string>? WorkflowDefinitionId { get; set; }

    [Input(Description = "The data source to use for dispatching the workflows.")]
    public Input<object>? Items { get; set; }

    [Input(DisplayName = "Default Item Input Key", Description = "The name of the input that receives the item, unless the items are dictionaries.")]
    public Input<string> DefaultItemInputKey { get; set; } = new("Item");

    [Input(DisplayName = "Correlation ID Function", Description = "Computes the correlation ID of each workflow; the item is a variable of the script.", AutoEvaluate = false)]
    public Input<string?>? CorrelationIdFunction { get; set; }

    [Input(Description = "Additional input to send to the workflows being dispatched.")]
    public Input<IDictionary<string, object>?>? Input { get; set; }

    [Input(DisplayName = "Wait For Completion", Description = "Wait for the dispatched workflows to complete before completing this activity.", DefaultValue = true)]
    public Input<bool> WaitForCompletion { get; set; } = new(true);

    [Input(DisplayName = "Start New Trace", Category = "Open Telemetry")]
    public Input<bool>? StartNewTrace { get; set; }

    [Input(DisplayName = "Channel", Description = "The channel to dispatch the workflow to.")]
    public Input<string?>? ChannelName { get; set; }

    [Port]
    public IActivity? ChildCompleted { get; set; }

    [Port]
    public IActivity? ChildFaulted { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var items = ItemSource.Read(context.Get(Items));
        var bookmarkId = context.Get(WaitForCompletion) && items.Count > 0
            ? context.CreateBookmark(new CreateBookmarkArgs
            {
                Callback = OnChildFinishedAsync,
                Stimulus = new { parentInstanceId = context.WorkflowExecutionContext.Id, scheduledInstanceIdsCount = items.Count },
                AutoBurn = false,
            }).Id
            : null;
        context.SetProperty(Dispatched, items.Count);
        foreach (var item in items)
        {
            await DispatchAsync(context, item, bookmarkId);
        }

        if (bookmarkId is null)
        {
            await context.CompleteActivityWithOutcomesAsync("Done");
        }
    }

    private async ValueTask DispatchAsync(ActivityExecutionContext context, object? item, string? bookmarkId)
    {
        var key = context.Get(DefaultItemInputKey) ?? "Item";
        var input = new Dictionary<string, object>(context.Get(Input) ?? new Dictionary<string, object>());
        foreach (var (name, value) in item is JsonObject json ? JsonValues.ToDictionary(json) : new Dictionary<string, object> { [key] = item! })
        {
            input[name] = value;
        }

        // The item is visible to the correlation function and to nothing else.
        context.AddDynamicVariable(new Variable(key), item);
        var correlationId = await context.EvaluateInputPropertyAsync(CorrelationIdFunction);
        var start = ChildWorkflow.Prepare(context, context.Get(WorkflowDefinitionId), input, correlationId);
        ChildWorkflow.Dispatch(context, start with { ParentBookmarkId = bookmarkId });
    }

    private async ValueTask OnChildFinishedAsync(ActivityExecutionContext context)
    {
        var end = ChildWorkflow.EndOf(context);
        if (end == WorkflowSubStatus.Faulted ? !CountsFault(context) : WasCounted(context))
        {
            return;
        }

        context.UpdateProperty<int>(Finished, n => n + 1);
        var port = end switch
        {
            WorkflowSubStatus.Faulted => ChildFaulted,
            WorkflowSubStatus.Finished => ChildCompleted,
            _ => null,
        };
        if (port is null)
        {
            await CompleteWhenAllFinishedAsync(context);
            return;
        }

        var child = new Variable("ChildInstanceId", ChildOf(context)) { StorageDriverTypeName = VariableDefinition.InstanceStorage };
        await context.ScheduleActivityAsync(port, new ScheduleWorkOptions
        {
            Input = context.WorkflowInput,
            Variables = [child],
            CompletionCallback = OnPortCompletedAsync,
        });
    }

    /// <summary>Unlike Elsa: without a branch for them, faults are waited out until somebody has seen to them; with one, each child counts at its first fault.</summary>
    private bool CountsFault(ActivityExecutionContext context)
    {
        if (ChildFaulted is null || WasCounted(context))
        {
            return false;
        }

        context.UpdateProperty<List<string>>(Faulted, children => [.. children ?? [], ChildOf(context)]);
        return true;
    }

    private static bool WasCounted(ActivityExecutionContext context) => context.GetProperty<List<string>>(Faulted)?.Contains(ChildOf(context)) == true;

    private static string ChildOf(ActivityExecutionContext context) => context.GetWorkflowInput<string>(ChildWorkflow.ChildInstanceId) ?? "";

    private ValueTask OnPortCompletedAsync(ActivityCompletedContext context) => CompleteWhenAllFinishedAsync(context.TargetContext);

    private static ValueTask CompleteWhenAllFinishedAsync(ActivityExecutionContext context) =>
        context.GetProperty<int>(Finished) >= context.GetProperty<int>(Dispatched)
            ? context.CompleteActivityWithOutcomesAsync("Completed", "Done")
            : default;
}
