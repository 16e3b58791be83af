using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Runtime.Catalog;

/// <summary>The published definitions in memory. Publications of this process replace them after their commit; those of another node are noticed within seconds.</summary>
internal sealed class WorkflowCatalog : IWorkflowCatalog
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(5);

    private readonly AsyncLocal<CatalogSnapshot?> _preview = new();
    private volatile CatalogSnapshot? _current;

    private CatalogSnapshot? Visible => _preview.Value ?? _current;

    public WorkflowDefinition? FindPublished(string definitionId) => Visible?.FindPublished(definitionId);

    public WorkflowDefinition? FindVersion(string definitionVersionId) => Visible?.FindVersion(definitionVersionId);

    public WorkflowDefinition? FindByTypeName(string activityTypeName) => Visible?.FindByTypeName(activityTypeName);

    /// <summary>The snapshot to work with, compared with the database when it is not fresh.</summary>
    public async ValueTask<CatalogSnapshot> CurrentAsync(IDefinitionStore store, CancellationToken cancellationToken)
    {
        if (_current is { } current && current.Age < MaxAge)
        {
            return current;
        }

        if (_current is { } old && old.HasExactly(await store.ListPublishedIdsAsync(cancellationToken)))
        {
            old.Confirm();
            return old;
        }

        return _current = new CatalogSnapshot(await LoadAsync(store, cancellationToken));
    }

    public void Invalidate() => _current = null;

    /// <summary>Within the caller's flow, looks as if these were published too: a set of definitions that use each other can be checked before any of them is.</summary>
    public async ValueTask PreviewAsync(IDefinitionStore store, IReadOnlyList<WorkflowDefinition> candidates, Func<ValueTask> work, CancellationToken cancellationToken)
    {
        var published = await LoadAsync(store, cancellationToken);
        _preview.Value = new CatalogSnapshot(published.Concat(candidates));
        try
        {
            await work();
        }
        finally
        {
            _preview.Value = null;
        }
    }

    private static async ValueTask<IEnumerable<WorkflowDefinition>> LoadAsync(IDefinitionStore store, CancellationToken cancellationToken) =>
        (await store.ListAsync(published: true, cancellationToken)).Select(version => DefinitionJson.ReadOne(version.Json));
}
