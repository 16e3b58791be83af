using System.Reflection;
using SmartFactory.Engine.LogPersistence;

namespace SmartFactory.Engine.Activities;

/// <summary>One input of an activity type, for the designer and for reading definitions.</summary>
public sealed record InputDescriptor
{
    public required string Name { get; init; }

    /// <summary>The property's name in JSON.</summary>
    public required string JsonName { get; init; }

    /// <summary>The type of the value, not of the wrapper.</summary>
    public required Type Type { get; init; }

    /// <summary>False for plain JSON: cases, a variable, a join mode.</summary>
    public required bool IsWrapped { get; init; }

    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public string? Category { get; init; }

    public float Order { get; init; }

    public required string UIHint { get; init; }

    public object? Options { get; init; }

    public object? DefaultValue { get; init; }

    public string DefaultSyntax { get; init; } = "Literal";

    public bool IsReadOnly { get; init; }

    public bool IsBrowsable { get; init; } = true;

    public bool IsSerializable { get; init; } = true;

    /// <summary>Whether the journal keeps its values where no definition says so.</summary>
    public LogPersistenceMode LogPersistence { get; init; }

    public bool AutoEvaluate { get; init; } = true;

    internal Func<IActivity, object?> Get { get; init; } = static _ => null;

    internal Action<IActivity, object?> Set { get; init; } = static (_, _) => { };

    internal PropertyInfo? Property { get; init; }
}
