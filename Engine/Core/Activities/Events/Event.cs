using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Waits for an event by its name, or starts the workflow when it happens. Names are case-sensitive.</summary>
[Activity("Elsa", "Events", "Wait for an event to be published.")]
public sealed class Event([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Trigger<object>(source, line)
{
    /// <summary>The resume input that holds the event's payload.</summary>
    public const string PayloadInput = "__EventPayloadWorkflowInput";

    [Input(Description = "The name of the event to listen for.")]
    public Input<string> EventName { get; set; } = new("");

    protected override object GetTriggerPayload(TriggerIndexingContext context) => new { eventName = context.Get(EventName) ?? "" };

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (context.IsTriggerOfWorkflow())
        {
            return OnEventAsync(context);
        }

        context.CreateBookmark(new { eventName = context.Get(EventName) ?? "" }, OnEventAsync);
        return default;
    }

    private ValueTask OnEventAsync(ActivityExecutionContext context)
    {
        context.Set(Result, context.GetWorkflowInput<object>(PayloadInput));
        return context.CompleteActivityAsync();
    }
}
