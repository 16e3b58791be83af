using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>Keeps the set of activity types until another version is published, here or by another process.</summary>
internal sealed class DescriptorCatalog(ActivityRegistry registry)
{
    private volatile DescriptorSet? _current;

    public async ValueTask<DescriptorSet> CurrentAsync(IDefinitionStore store, CancellationToken cancellationToken)
    {
        if (_current is { } current && current.HasExactly(await store.ListPublishedIdsAsync(cancellationToken)))
        {
            return current;
        }

        var published = await store.ListAsync(published: true, cancellationToken);
        return _current = new DescriptorSet(registry, published.Select(v => DefinitionJson.TryReadOne(v.Json)).OfType<WorkflowDefinition>());
    }

    public void Forget() => _current = null;
}
