namespace SmartFactory.Engine.Runtime.Dispatching;

internal sealed class StartDispatch(IWorkflowRuntime runtime) : IDispatchHandler
{
    public string Kind => DispatchKinds.Start;

    public Task DoAsync(Dispatch dispatch, CancellationToken cancellationToken) =>
        runtime.StartAsync(DispatchRows.ReadStart(dispatch.Payload), cancellationToken);
}
