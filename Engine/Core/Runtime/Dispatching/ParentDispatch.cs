namespace SmartFactory.Engine.Runtime.Dispatching;

/// <summary>A finished child's report to the bookmark its parent waits on.</summary>
internal sealed class ParentDispatch(IWorkflowRuntime runtime) : ResumeDispatch(runtime)
{
    public override string Kind => DispatchKinds.Parent;
}
