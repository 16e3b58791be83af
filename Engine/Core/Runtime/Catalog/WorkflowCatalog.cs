using Microsoft.Extensions.Logging;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Runtime.Catalog;

/// <summary>The published definitions in memory. Publications of this process replace them after their commit; those of another node are noticed within seconds.</summary>
internal sealed partial class WorkflowCatalog(ILogger<WorkflowCatalog> logger) : IWorkflowCatalog
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

        var (readable, unreadable) = await LoadAsync(store, cancellationToken);
        foreach (var id in unreadable)
        {
            LogUnreadable(id);
        }

        return _current = new CatalogSnapshot(readable, unreadable);
    }

    public void Invalidate() => _current = null;

    /// <summary>Within the caller's flow, looks as if these were published too: a set of definitions that use each other can be checked before any of them is.</summary>
    public async ValueTask PreviewAsync(IDefinitionStore store, IReadOnlyList<WorkflowDefinition> candidates, Func<ValueTask> work, CancellationToken cancellationToken)
    {
        var (published, _) = await LoadAsync(store, cancellationToken);
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

    private static async ValueTask<(List<WorkflowDefinition> Readable, List<string> Unreadable)> LoadAsync(IDefinitionStore store, CancellationToken cancellationToken)
    {
        var readable = new List<WorkflowDefinition>();
        var unreadable = new List<string>();
        foreach (var version in await store.ListAsync(published: true, cancellationToken))
        {
            if (DefinitionJson.TryReadOne(version.Json) is { } definition)
            {
                readable.Add(definition);
            }
            else
            {
                unreadable.Add(version.Id);
            }
        }

        return (readable, unreadable);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The published definition {VersionId} cannot be read and is left out: its cases wait with an incident until another text is published")]
    private partial void LogUnreadable(string versionId);
}
