namespace SmartFactory.Engine.Instances;

/// <summary>Whether an instance may still do something. A faulted or cancelled instance is <see cref="Finished"/>, as in Elsa.</summary>
public enum WorkflowStatus
{
    Running,
    Finished,
}
