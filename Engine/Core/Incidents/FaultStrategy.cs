using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Incidents;

/// <summary>The instance is faulted. As in Elsa, what was already queued still runs.</summary>
internal sealed class FaultStrategy : IIncidentStrategy
{
    public string WireName => "FaultStrategy";

    public void Handle(ActivityExecutionContext context) => context.WorkflowExecutionContext.TransitionTo(WorkflowSubStatus.Faulted);
}
