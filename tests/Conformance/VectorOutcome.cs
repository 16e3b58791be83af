namespace SmartFactory.Conformance;

/// <summary>One vector's line.</summary>
public sealed record VectorOutcome(string Name, string? Difference, string? Note = null)
{
    public bool Passed => Difference is null;

    public override string ToString() => Passed ? $"ok {Name}{(Note is null ? "" : $" ({Note})")}" : $"FAIL {Name}: {Difference}";
}
