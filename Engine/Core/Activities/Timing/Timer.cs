using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Extras;

namespace SmartFactory.Engine.Activities;

/// <summary>As a trigger it starts the workflow again and again; within one it waits once.</summary>
[Activity("Elsa", "Scheduling", "Trigger workflow execution at a specific interval.")]
public sealed class Timer([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Trigger(source, line), ITimedTrigger
{
    [Input(Description = "The interval at which the timer should execute.", DefaultValue = "00:01:00")]
    public Input<TimeSpan> Interval { get; set; } = new(TimeSpan.FromMinutes(1));

    public DateTimeOffset? NextDue(JsonNode? payload, DateTimeOffset after)
    {
        var start = ValueConversion.To<DateTimeOffset?>(payload?["startAt"]) ?? after;
        var interval = ValueConversion.To<TimeSpan?>(payload?["interval"]) ?? TimeSpan.Zero;
        if (interval <= TimeSpan.Zero)
        {
            return null;
        }

        return start > after ? start : start + ((((after - start).Ticks / interval.Ticks) + 1) * interval);
    }

    protected override object GetTriggerPayload(TriggerIndexingContext context)
    {
        var interval = context.Get(Interval);
        return new { startAt = TimedWait.Iso(context.GetRequiredService<TimeProvider>().GetUtcNow() + interval), interval = interval.ToString() };
    }

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (context.IsTriggerOfWorkflow())
        {
            return context.CompleteActivityAsync();
        }

        var resumeAt = context.Now() + context.Get(Interval);
        context.ArmTimer(resumeAt, context.CreateBookmark(new { resumeAt = TimedWait.Iso(resumeAt) }));
        return default;
    }
}
