using System.Collections.Concurrent;

namespace SmartFactory.Engine.Activities;

/// <summary>All activity types of the process, by their name on the wire. Published workflows that are usable as activities are not in it: they come from <see cref="Definitions.IWorkflowCatalog"/>.</summary>
public sealed class ActivityRegistry
{
    private readonly ConcurrentDictionary<string, ActivityDescriptor> _byName = new(StringComparer.Ordinal);

    public ActivityRegistry(IEnumerable<ActivityType> types)
    {
        foreach (var type in types)
        {
            Add(ActivityDescriptorFactory.Describe(type.ClrType));
        }
    }

    public IEnumerable<ActivityDescriptor> All => _byName.Values.OrderBy(d => d.TypeName, StringComparer.Ordinal);

    public ActivityDescriptor? Find(string typeName) => _byName.GetValueOrDefault(typeName);

    public void Add(ActivityDescriptor descriptor) => _byName[descriptor.TypeName] = descriptor;
}

/// <summary>An activity class found by scanning.</summary>
public sealed record ActivityType(Type ClrType);
