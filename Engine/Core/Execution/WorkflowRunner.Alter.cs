using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Execution;

/// <content>Bursts that begin with a change by hand.</content>
public sealed partial class WorkflowRunner
{
    internal WorkflowExecutionContext Load(Workflow workflow, string instanceId, byte[] state, IServiceProvider services, CancellationToken cancellationToken) =>
        WorkflowStateSerializer.Read(state, new WorkflowStateSerializer.Target(workflow, services, instanceId, clock, ids, cancellationToken));

    /// <summary>Runs what was scheduled until the instance is idle.</summary>
    internal ValueTask FinishAlteredAsync(WorkflowExecutionContext context) => RunToIdleAsync(context);
}
