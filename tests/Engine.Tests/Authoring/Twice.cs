using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Tests.Authoring;

/// <summary>A container that schedules its body again from the completion callback.</summary>
[Activity("Test", "Authoring", "Runs its body twice.")]
public class Twice : Activity
{
    [Port]
    public IActivity? Body { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context) =>
        await context.ScheduleActivityAsync(Body, OnBodyCompletedAsync);

    private async ValueTask OnBodyCompletedAsync(ActivityCompletedContext context)
    {
        var rounds = context.TargetContext.UpdateProperty<int>("Rounds", n => n + 1);
        if (rounds < 2)
        {
            await context.TargetContext.ScheduleActivityAsync(Body, OnBodyCompletedAsync);
        }
        else
        {
            await context.CompleteActivityAsync();
        }
    }
}
