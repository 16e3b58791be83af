using System.Collections.Concurrent;
using System.Diagnostics;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Runtime.Catalog;

/// <summary>The published definitions at one moment, and the workflows built while it held. A new publication gives a new snapshot, so nothing built with the old one survives it.</summary>
internal sealed class CatalogSnapshot
{
    private readonly Dictionary<string, WorkflowDefinition> _byDefinition = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WorkflowDefinition> _byVersion = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WorkflowDefinition> _byTypeName = new(StringComparer.Ordinal);
    private long _checked = Stopwatch.GetTimestamp();

    public CatalogSnapshot(IEnumerable<WorkflowDefinition> published)
    {
        foreach (var definition in published)
        {
            _byDefinition[definition.DefinitionId] = definition;
            _byVersion[definition.Id] = definition;
            if (definition.UsableAsActivity)
            {
                _byTypeName[definition.ActivityTypeName] = definition;
            }
        }
    }

    public ConcurrentDictionary<string, Workflow> Workflows { get; } = new(StringComparer.Ordinal);

    public IEnumerable<WorkflowDefinition> Published => _byDefinition.Values;

    /// <summary>How long ago it was last compared with the database.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(Volatile.Read(ref _checked));

    public WorkflowDefinition? FindPublished(string definitionId) => _byDefinition.GetValueOrDefault(definitionId);

    public WorkflowDefinition? FindVersion(string versionId) => _byVersion.GetValueOrDefault(versionId);

    public WorkflowDefinition? FindByTypeName(string typeName) => _byTypeName.GetValueOrDefault(typeName);

    public bool HasExactly(IReadOnlyCollection<string> versionIds) => versionIds.Count == _byVersion.Count && versionIds.All(_byVersion.ContainsKey);

    public void Confirm() => Volatile.Write(ref _checked, Stopwatch.GetTimestamp());
}
