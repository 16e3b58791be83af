namespace SmartFactory.Engine.Bookmarks;

/// <summary>The triggers of published definitions. Writes belong to the current commit.</summary>
public interface ITriggerStore
{
    ValueTask<IReadOnlyList<Trigger>> FindByHashAsync(string hash, CancellationToken cancellationToken = default);

    ValueTask<IReadOnlyList<Trigger>> FindByDefinitionAsync(string definitionId, CancellationToken cancellationToken = default);

    ValueTask<Trigger?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Makes <paramref name="triggers"/> the only ones of the definition (none: it is no longer started by anything).</summary>
    ValueTask ReplaceAsync(string definitionId, IReadOnlyList<Trigger> triggers, CancellationToken cancellationToken = default);
}
