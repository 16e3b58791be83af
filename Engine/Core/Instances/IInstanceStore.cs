namespace SmartFactory.Engine.Instances;

/// <summary>Where instances are kept. Writes belong to the current commit (<see cref="Runtime.ICommitGate"/>).</summary>
public interface IInstanceStore
{
    ValueTask<WorkflowInstance?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Whether an instance of that definition (of any, when null) with that correlation id (any, when null) is running. Within a commit nobody else gets an answer to the same question until it ends.</summary>
    ValueTask<bool> AnyRunningAsync(string? definitionId, string? correlationId, CancellationToken cancellationToken = default);

    /// <summary>Ids of all instances that match, oldest first.</summary>
    ValueTask<IReadOnlyList<string>> ListIdsAsync(InstanceFilter filter, CancellationToken cancellationToken = default);

    /// <summary>A running child shall report to this bookmark of its parent when it finishes.</summary>
    ValueTask ReportToAsync(string id, string parentBookmarkId, CancellationToken cancellationToken = default);

    ValueTask InsertAsync(WorkflowInstance instance, CancellationToken cancellationToken = default);

    /// <summary>Removes a finished instance and everything the engine keeps about it.</summary>
    /// <returns>False when there is no finished instance of that id.</returns>
    ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Replaces the row whose version is <paramref name="expectedVersion"/>.</summary>
    /// <exception cref="StaleInstanceException">No such row has that version.</exception>
    ValueTask UpdateAsync(WorkflowInstance instance, long expectedVersion, CancellationToken cancellationToken = default);
}
