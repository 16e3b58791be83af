using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Runtime.Dispatching;

/// <summary>An event for a bookmark. That the bookmark has gone meanwhile is no failure: somebody else was first.</summary>
internal class ResumeDispatch(IWorkflowRuntime runtime) : IDispatchHandler
{
    public virtual string Kind => DispatchKinds.Resume;

    public Task DoAsync(Dispatch dispatch, CancellationToken cancellationToken) =>
        runtime.ResumeAsync(dispatch.Payload.Text("bookmarkId"), dispatch.Payload["input"]?.DeepClone() as JsonObject, cancellationToken);
}
