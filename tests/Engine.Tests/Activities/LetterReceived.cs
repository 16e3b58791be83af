using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Tests.Activities;

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
