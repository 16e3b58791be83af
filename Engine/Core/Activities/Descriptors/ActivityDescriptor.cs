namespace SmartFactory.Engine.Activities;

/// <summary>What is known about an activity type: read once from its class (or made from a published workflow), used by the designer, the reader of definitions and the runner.</summary>
public sealed record ActivityDescriptor
{
    public required string TypeName { get; init; }

    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public int Version { get; init; } = 1;

    public required string DisplayName { get; init; }

    public required string Category { get; init; }

    public string? Description { get; init; }

    public ActivityKind Kind { get; init; }

    public bool IsBrowsable { get; init; } = true;

    public bool IsContainer { get; init; }

    public bool IsStart { get; init; }

    public bool IsTerminal { get; init; }

    public bool RunAsynchronously { get; init; }

    public IReadOnlyList<InputDescriptor> Inputs { get; init; } = [];

    public IReadOnlyList<OutputDescriptor> Outputs { get; init; } = [];

    public IReadOnlyList<PortDescriptor> Ports { get; init; } = [];

    /// <summary>Facts for the designer that Elsa keeps in a bag, e.g. the definition behind a workflow used as an activity.</summary>
    public IReadOnlyDictionary<string, object> CustomProperties { get; init; } = new Dictionary<string, object>();

    public required Type ClrType { get; init; }

    /// <summary>A new activity of this type with nothing configured.</summary>
    public required Func<IActivity> Construct { get; init; }

    internal IReadOnlyList<Func<IActivity, object?>> EmbeddedGetters { get; init; } = [];

    public InputDescriptor? FindInput(string name)
    {
        foreach (var input in Inputs)
        {
            if (input.Name == name)
            {
                return input;
            }
        }

        return null;
    }
}
