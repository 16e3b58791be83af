using System.Text.Json.Nodes;
using SmartFactory.Engine.Bookmarks;

namespace SmartFactory.Engine.Runtime.Dispatching;

/// <summary>Runs the background task an Elsa.RunTask asked for and resumes the activity with its answer, in one commit.</summary>
internal sealed class TaskDispatch(IWorkflowRuntime runtime, IBookmarkStore bookmarks, IEnumerable<IBackgroundTask> tasks) : IDispatchHandler
{
    public string Kind => DispatchKinds.Task;

    public async Task DoAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        var payload = dispatch.Payload;
        var bookmarkId = payload.Text("bookmarkId");
        if (await bookmarks.FindAsync(bookmarkId, cancellationToken) is null)
        {
            // The case does not wait for the answer any more (a deadline was faster): nobody needs the work.
            return;
        }

        var name = payload.Text("taskName");
        var task = tasks.FirstOrDefault(t => t.Name == name)
            ?? throw new InvalidOperationException($"No background task is named '{name}'.");
        var context = new BackgroundTaskContext(
            payload.Text("taskId"), dispatch.InstanceId ?? "", (string?)payload["correlationId"], payload["payload"]?.DeepClone());
        var answer = await task.RunAsync(context, cancellationToken);
        await runtime.ResumeAsync(bookmarkId, new JsonObject { [DispatchRows.TaskInput] = answer }, cancellationToken);
    }
}
