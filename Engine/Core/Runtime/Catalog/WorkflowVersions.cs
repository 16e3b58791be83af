using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Runtime.Catalog;

/// <inheritdoc/>
internal sealed class WorkflowVersions(WorkflowCatalog catalog, WorkflowMaterializer materializer, IDefinitionStore store) : IWorkflowVersions
{
    private Dictionary<string, Workflow>? _uncommitted;

    public async ValueTask<Workflow?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken = default) =>
        await store.FindPublishedIdAsync(definitionId, cancellationToken) is { } id ? await GetAsync(id, cancellationToken) : null;

    public async ValueTask<Workflow> GetAsync(string definitionVersionId, CancellationToken cancellationToken = default)
    {
        if (_uncommitted is not null && _uncommitted.TryGetValue(definitionVersionId, out var own))
        {
            return own;
        }

        var snapshot = _uncommitted is null ? await catalog.CurrentAsync(store, cancellationToken) : null;
        if (snapshot is not null && snapshot.Workflows.TryGetValue(definitionVersionId, out var known))
        {
            return known;
        }

        var version = await store.FindVersionAsync(definitionVersionId, cancellationToken)
            ?? throw new InvalidOperationException($"Definition version '{definitionVersionId}' is not stored.");
        var workflow = materializer.Materialize(DefinitionJson.ReadOne(version.Json));
        (snapshot?.Workflows as IDictionary<string, Workflow> ?? _uncommitted!)[definitionVersionId] = workflow;
        return workflow;
    }

    /// <summary>This commit publishes the workflow: until it is durable only this scope may see it.</summary>
    public void Publishing(Workflow workflow)
    {
        _uncommitted ??= new Dictionary<string, Workflow>(StringComparer.Ordinal);
        _uncommitted[workflow.DefinitionVersionId] = workflow;
    }
}
