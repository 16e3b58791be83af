namespace SmartFactory.Workflows.Steps;

/// <summary>An outcome of a step and the steps it leads to; none when it leads nowhere.</summary>
public sealed record StepOutcome(string Name, IReadOnlyList<Step> Next);
