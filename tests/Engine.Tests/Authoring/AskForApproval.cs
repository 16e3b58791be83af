using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Tests.Authoring;

/// <summary>An activity with a result that waits for an answer and is resumed by a callback.</summary>
[Activity("Test", "Authoring", "Waits for an answer.")]
public class AskForApproval : Activity<bool>
{
    public Input<string> Approver { get; set; } = default!;

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        context.CreateBookmark(new CreateBookmarkArgs { BookmarkName = "Approval", Stimulus = new ApprovalStimulus(Approver.Get(context)), Callback = OnAnsweredAsync });
        return default;
    }

    private async ValueTask OnAnsweredAsync(ActivityExecutionContext context)
    {
        var approved = context.GetWorkflowInput<bool>("Approved");
        context.SetResult(approved);
        await context.CompleteActivityAsync();
    }

    public record ApprovalStimulus(string Approver);
}
