using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Extras;

namespace SmartFactory.Engine.Activities;

/// <summary>Waits until a moment; one that has passed does not wait.</summary>
[Activity("Elsa", "Scheduling", "Trigger execution at a specific time in the future.")]
public sealed class StartAt([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Trigger(source, line), ITimedTrigger
{
    [Input(DisplayName = "Date/time", Description = "The specific date and time to execute the workflow or to go on.", UIHint = InputUIHints.DateTimePicker)]
    public Input<DateTimeOffset> DateTime { get; set; } = new(default(DateTimeOffset));

    public DateTimeOffset? NextDue(JsonNode? payload, DateTimeOffset after)
    {
        var at = ValueConversion.To<DateTimeOffset?>(payload?["executeAt"]);
        return at > after ? at : null;
    }

    protected override object GetTriggerPayload(TriggerIndexingContext context) => new { executeAt = TimedWait.Iso(context.Get(DateTime)) };

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var executeAt = context.Get(DateTime);
        if (context.IsTriggerOfWorkflow() || executeAt <= context.Now())
        {
            return context.CompleteActivityAsync();
        }

        context.ArmTimer(executeAt, context.CreateBookmark(new { executeAt = TimedWait.Iso(executeAt) }));
        return default;
    }
}
