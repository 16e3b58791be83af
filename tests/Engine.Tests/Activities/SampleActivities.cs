using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Extras;

namespace SmartFactory.Engine.Tests.Activities;

// Written the way Elsa's documentation shows.
[Activity("Test", "Samples", "Adds two numbers.")]
public sealed class Sum : CodeActivity<int>
{
    public Input<int> A { get; set; } = new(0);

    public Input<int> B { get; set; } = new(0);

    protected override void Execute(ActivityExecutionContext context) => context.SetResult(A.Get(context) + context.Get(B));
}

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

[Activity("Test", "Samples", "Starts when a letter comes in.")]
public sealed class LetterReceived : Trigger<string>
{
    public Input<string> Box { get; set; } = new("");

    protected override object GetTriggerPayload(TriggerIndexingContext context) => new { box = context.Get(Box) };

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (context.IsTriggerOfWorkflow())
        {
            await context.CompleteActivityAsync();
            return;
        }

        context.CreateBookmark(new { box = context.Get(Box) });
    }
}

[Activity("Test", "Samples", "Says something twice.")]
public sealed class SayTwice : Composite
{
    public SayTwice()
    {
        Root = new Sequence { Activities = { new WriteLine { Text = new("one") }, new WriteLine { Text = new("two") } } };
    }
}
