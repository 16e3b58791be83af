namespace SmartFactory.Engine.Definitions;

/// <summary>Where the versions of definitions are kept. Writes belong to the current commit.</summary>
public interface IDefinitionStore
{
    ValueTask<DefinitionVersion?> FindVersionAsync(string versionId, CancellationToken cancellationToken = default);

    ValueTask<DefinitionVersion?> FindLatestAsync(string definitionId, CancellationToken cancellationToken = default);

    ValueTask<DefinitionVersion?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken = default);

    /// <summary>Only its id: asked at every start, when the materialised version is at hand already.</summary>
    ValueTask<string?> FindPublishedIdAsync(string definitionId, CancellationToken cancellationToken = default);

    ValueTask<IReadOnlyList<string>> ListPublishedIdsAsync(CancellationToken cancellationToken = default);

    /// <summary>The highest version number a definition ever had, deleted versions included: numbers are not used twice.</summary>
    ValueTask<int> LastNumberAsync(string definitionId, CancellationToken cancellationToken = default);

    /// <summary>All versions of one definition that are not deleted, newest first.</summary>
    ValueTask<IReadOnlyList<DefinitionVersion>> ListVersionsAsync(string definitionId, CancellationToken cancellationToken = default);

    /// <summary>The latest version of every definition, or with <paramref name="published"/> the published one, by name.</summary>
    ValueTask<IReadOnlyList<DefinitionVersion>> ListAsync(bool published, CancellationToken cancellationToken = default);

    /// <summary>Inserts the version, or replaces the one of the same id.</summary>
    ValueTask SaveAsync(DefinitionVersion version, CancellationToken cancellationToken = default);

    ValueTask DeleteVersionAsync(string versionId, CancellationToken cancellationToken = default);
}
