using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Extras;

namespace SmartFactory.Engine.Activities;

/// <summary>Waits for a span of time, of any length.</summary>
[Activity("Elsa", "Scheduling", "Delay execution for the specified amount of time.")]
public sealed class Delay([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity(source, line)
{
    [Input(DisplayName = "Time Span", Description = "The amount of time to delay execution.")]
    public Input<TimeSpan> TimeSpan { get; set; } = new(System.TimeSpan.FromMinutes(1));

    protected override void Execute(ActivityExecutionContext context)
    {
        var resumeAt = context.Now() + context.Get(TimeSpan);
        context.ArmTimer(resumeAt, context.CreateBookmark(new { resumeAt = TimedWait.Iso(resumeAt) }));
    }
}
