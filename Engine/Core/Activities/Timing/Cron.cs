using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Cronos;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Extras;

namespace SmartFactory.Engine.Activities;

/// <summary>As a trigger it starts the workflow at the times of a cron expression (six fields with seconds, UTC); within one it waits for the next of them.</summary>
[Activity("Elsa", "Scheduling", "Trigger workflow execution at a specific interval using a CRON expression.")]
public sealed class Cron([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Trigger(source, line), ITimedTrigger
{
    [Input(DisplayName = "Cron Expression", Description = "The CRON expression at which the timer should execute.", DefaultValue = "0 */1 * * * *")]
    public Input<string> CronExpression { get; set; } = new("0 */1 * * * *");

    public DateTimeOffset? NextDue(JsonNode? payload, DateTimeOffset after) =>
        payload?["cronExpression"]?.ToString() is { } text ? Next(text, after) : null;

    /// <exception cref="CronFormatException">Not a cron expression.</exception>
    internal static DateTimeOffset? Next(string expression, DateTimeOffset after) => Parse(expression).GetNextOccurrence(after, TimeZoneInfo.Utc);

    internal static CronExpression Parse(string expression) => Cronos.CronExpression.Parse(
        expression.Trim(),
        expression.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 5 ? CronFormat.Standard : CronFormat.IncludeSeconds);

    protected override object GetTriggerPayload(TriggerIndexingContext context) => new { cronExpression = context.Get(CronExpression) ?? "" };

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (context.IsTriggerOfWorkflow())
        {
            return context.CompleteActivityAsync();
        }

        var expression = context.Get(CronExpression) ?? "";
        var next = Next(expression, context.Now()) ?? throw new InvalidOperationException($"The cron expression '{expression}' never occurs again.");
        context.ArmTimer(next, context.CreateBookmark(new { executeAt = TimedWait.Iso(next), cronExpression = expression }));
        return default;
    }
}
