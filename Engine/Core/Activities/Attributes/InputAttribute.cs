namespace SmartFactory.Engine.Activities;

/// <summary>Describes an input to the designer.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    public string? Name { get; set; }

    public string? DisplayName { get; set; }

    public string? Description { get; set; }

    public string? Category { get; set; }

    public float Order { get; set; }

    /// <summary>One of <see cref="InputUIHints"/>.</summary>
    public string? UIHint { get; set; }

    /// <summary>The choices of a drop-down or check list.</summary>
    public object? Options { get; set; }

    public object? DefaultValue { get; set; }

    public string DefaultSyntax { get; set; } = "Literal";

    public bool IsReadOnly { get; set; }

    public bool IsBrowsable { get; set; } = true;

    public bool IsSerializable { get; set; } = true;

    /// <summary>False when the activity evaluates the input itself, e.g. once per iteration.</summary>
    public bool AutoEvaluate { get; set; } = true;
}
