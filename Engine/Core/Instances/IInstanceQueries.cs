namespace SmartFactory.Engine.Instances;

/// <summary>Questions of lists about instances, answered from their columns; no state is read.</summary>
public interface IInstanceQueries
{
    ValueTask<InstancePage> ListAsync(InstanceQuery query, CancellationToken cancellationToken = default);

    /// <summary>Ids of running instances of a definition, or of one version of it.</summary>
    ValueTask<IReadOnlyList<string>> ListRunningIdsAsync(string? definitionId, string? definitionVersionId, CancellationToken cancellationToken = default);

    /// <summary>How many instances run, by version id.</summary>
    ValueTask<IReadOnlyDictionary<string, int>> CountRunningAsync(string definitionId, CancellationToken cancellationToken = default);

    /// <summary>What failed in an instance, oldest first.</summary>
    ValueTask<IReadOnlyList<InstanceIncident>> ListIncidentsAsync(string instanceId, CancellationToken cancellationToken = default);

    /// <summary>What failed in any instance, newest first.</summary>
    ValueTask<(IReadOnlyList<InstanceIncident> Items, long Total)> ListIncidentsAsync(bool onlyOpen, int skip, int take, CancellationToken cancellationToken = default);
}
