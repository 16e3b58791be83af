using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>The activity types there are at one moment: those of the process, and published workflows that may be used as activities.</summary>
internal sealed class DescriptorSet
{
    private readonly ActivityRegistry _registry;
    private readonly Dictionary<string, WorkflowDefinition> _workflows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _versionIds;

    public DescriptorSet(ActivityRegistry registry, IEnumerable<WorkflowDefinition> published)
    {
        _registry = registry;
        var all = published.ToList();
        _versionIds = [.. all.Select(d => d.Id)];
        foreach (var definition in all.Where(d => d.UsableAsActivity && registry.Find(d.ActivityTypeName) is null))
        {
            _workflows[definition.ActivityTypeName] = definition;
        }
    }

    public IEnumerable<ActivityDescriptor> Activities => _registry.All;

    public IEnumerable<WorkflowDefinition> Workflows => _workflows.Values;

    /// <summary>The one version of the type that has a descriptor, or null: the designer shows nothing at all when one is missing.</summary>
    public int? VersionOf(string type) =>
        _registry.Find(type)?.Version ?? (_workflows.TryGetValue(type, out var workflow) ? workflow.Version : null);

    public bool HasExactly(IReadOnlyCollection<string> versionIds) => versionIds.Count == _versionIds.Count && versionIds.All(_versionIds.Contains);
}
