namespace SmartFactory.Engine.Runtime.Dispatching;

/// <summary>Starts an instance, unless its activation strategy allows none now: then the row has done its work.</summary>
internal sealed class StartDispatch(IWorkflowRuntime runtime) : IDispatchHandler
{
    public string Kind => DispatchKinds.Start;

    public Task DoAsync(Dispatch dispatch, CancellationToken cancellationToken) =>
        runtime.TryStartAsync(DispatchRows.ReadStart(dispatch.Payload), cancellationToken);
}
