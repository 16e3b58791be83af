namespace SmartFactory.Engine.Execution;

/// <summary>An input's expression failed; the cause is inside.</summary>
public sealed class InputEvaluationException(string inputName, Exception cause)
    : Exception($"Failed to evaluate activity input '{inputName}'", cause), IWireNamedException
{
    public string InputName { get; } = inputName;

    public string WireTypeName => "Elsa.Workflows.Exceptions.InputEvaluationException";
}
