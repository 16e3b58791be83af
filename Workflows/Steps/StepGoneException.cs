namespace SmartFactory.Workflows.Steps;

/// <summary>The step is no longer there, or the diagram around it no longer allows the change.</summary>
public sealed class StepGoneException(string stepId) : Exception($"Step '{stepId}' is not there or does not allow the change.")
{
    public string StepId { get; } = stepId;
}
