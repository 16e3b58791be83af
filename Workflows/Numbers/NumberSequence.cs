namespace SmartFactory.Workflows.Numbers;

/// <summary>The last number allotted of one series ("2026-JS1").</summary>
public sealed class NumberSequence
{
    public required string Key { get; set; }

    public long Last { get; set; }
}
