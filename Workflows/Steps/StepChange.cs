namespace SmartFactory.Workflows.Steps;

/// <summary>What somebody makes of a step in the table. Null leaves a thing as it is.</summary>
public sealed record StepChange
{
    public string? Name { get; init; }

    public string? Title { get; init; }

    /// <summary>A due rule; empty for none.</summary>
    public string? Due { get; init; }

    public string? Role { get; init; }

    public string? Position { get; init; }

    public string? Party { get; init; }

    public string? Template { get; init; }
}
