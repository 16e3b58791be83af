using SmartFactory.Engine.LogPersistence;

namespace SmartFactory.Engine.Activities;

/// <summary>One output of an activity type.</summary>
public sealed record OutputDescriptor
{
    public required string Name { get; init; }

    public required string JsonName { get; init; }

    public required Type Type { get; init; }

    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public bool IsBrowsable { get; init; } = true;

    public bool IsSerializable { get; init; } = true;

    /// <summary>Whether the journal keeps its values where no definition says so.</summary>
    public LogPersistenceMode LogPersistence { get; init; }

    internal Func<IActivity, object?> Get { get; init; } = static _ => null;

    internal Action<IActivity, object?> Set { get; init; } = static (_, _) => { };
}
