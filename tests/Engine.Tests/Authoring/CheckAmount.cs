using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Tests.Authoring;

/// <summary>An activity that is left by one of its outcomes.</summary>
[FlowNode("Small", "Large")]
[Activity("Test", "Authoring", "Tells small amounts from large ones.")]
public class CheckAmount : Activity
{
    public Input<long> Amount { get; set; } = new(0L);

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var amount = context.Get(Amount);
        await context.CompleteActivityWithOutcomesAsync(amount < 1000 ? "Small" : "Large");
    }
}
