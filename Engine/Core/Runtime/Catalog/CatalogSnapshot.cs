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
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private long _checked = Stopwatch.GetTimestamp();

    /// <param name="published">Those that can be read.</param>
    /// <param name="unreadable">Versions that are stored as published and cannot be: nobody can run them, the others run.</param>
    public CatalogSnapshot(IEnumerable<WorkflowDefinition> published, IEnumerable<string>? unreadable = null)
    {
        _ids.UnionWith(unreadable ?? []);
        foreach (var definition in published)
        {
            _byDefinition[definition.DefinitionId] = definition;
            _byVersion[definition.Id] = definition;
            _ids.Add(definition.Id);
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

    public bool HasExactly(IReadOnlyCollection<string> versionIds) => _ids.SetEquals(versionIds);

    public void Confirm() => Volatile.Write(ref _checked, Stopwatch.GetTimestamp());
}
