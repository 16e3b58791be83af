using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Extras;

namespace SmartFactory.Engine.Tests.Activities;

[Activity("Test", "Samples", "Waits for a signature.")]
public sealed class AwaitSignature : Activity<string>
{
    public Input<string> Signer { get; set; } = new("");

    protected override void Execute(ActivityExecutionContext context)
    {
        var bookmark = context.CreateBookmark(new { signer = context.Get(Signer) }, OnSignedAsync);
        context.ArmTimer(context.Now().AddDays(40), bookmark);
    }

    private async ValueTask OnSignedAsync(ActivityExecutionContext context)
    {
        context.Set(Result, context.GetWorkflowInput<string>("by"));
        await context.CompleteActivityWithOutcomesAsync(context.GetWorkflowInput<bool>("accepted") ? "Accepted" : "Refused");
    }
}
