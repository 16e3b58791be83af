using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Tests.Authoring;

/// <summary>A trigger with a payload for each folder it watches.</summary>
[Activity("Test", "Authoring", "Starts when a file arrives.")]
public class FileArrived : Trigger<string>
{
    public Input<ICollection<string>> Folders { get; set; } = default!;

    protected override IEnumerable<object> GetTriggerPayloads(TriggerIndexingContext context) =>
        context.Get(Folders)!.Select(folder => new FileArrivedStimulus(folder));

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (context.IsTriggerOfWorkflow())
        {
            await OnArrivedAsync(context);
            return;
        }

        context.CreateBookmarks(Folders.Get(context).Select(folder => new FileArrivedStimulus(folder)), OnArrivedAsync);
    }

    private async ValueTask OnArrivedAsync(ActivityExecutionContext context)
    {
        context.SetResult(context.GetWorkflowInput<string>("File"));
        await CompleteAsync(context);
    }

    public record FileArrivedStimulus(string Folder);
}
