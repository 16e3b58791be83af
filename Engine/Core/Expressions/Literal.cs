namespace SmartFactory.Engine.Expressions;

/// <summary>A fixed value, for code that builds inputs.</summary>
public sealed class Literal<T>(T? value = default)
{
    public T? Value { get; } = value;
}
