namespace SmartFactory.Engine.Instances;

/// <summary>Where instances are kept. Writes belong to the current commit (<see cref="Runtime.ICommitGate"/>).</summary>
public interface IInstanceStore
{
    ValueTask<WorkflowInstance?> FindAsync(string id, CancellationToken cancellationToken = default);

    ValueTask InsertAsync(WorkflowInstance instance, CancellationToken cancellationToken = default);

    /// <summary>Replaces the row whose version is <paramref name="expectedVersion"/>.</summary>
    /// <exception cref="StaleInstanceException">No such row has that version.</exception>
    ValueTask UpdateAsync(WorkflowInstance instance, long expectedVersion, CancellationToken cancellationToken = default);
}
