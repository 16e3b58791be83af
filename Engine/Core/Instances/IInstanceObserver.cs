using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Instances;

/// <summary>Told, inside the commit, of the two ends of an instance's life. Registered by type.</summary>
public interface IInstanceObserver
{
    /// <summary>It waits for the first time. One that is done in its first burst is never announced; one that a fault had ended is announced again when it goes on.</summary>
    ValueTask StartedAsync(WorkflowInstance instance, Workflow workflow, CancellationToken cancellationToken);

    /// <summary>It is finished, faulted or cancelled. What hangs on it must end here.</summary>
    ValueTask FinishedAsync(WorkflowInstance instance, CancellationToken cancellationToken);
}
