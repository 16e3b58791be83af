namespace SmartFactory.Engine.Instances;

/// <summary>How an instance stands within its <see cref="WorkflowStatus"/>; Elsa's names.</summary>
public enum WorkflowSubStatus
{
    Pending,
    Executing,
    Suspended,
    Finished,
    Cancelled,
    Faulted,
}
