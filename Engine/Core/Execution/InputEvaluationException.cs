namespace SmartFactory.Engine.Execution;

/// <summary>An input's expression failed; the cause is inside.</summary>
public sealed class InputEvaluationException(string inputName, Exception cause)
    : Exception($"Failed to evaluate activity input '{inputName}'", cause), IWireNamedException
{
    public string InputName { get; } = inputName;

    public string WireTypeName => "Elsa.Workflows.Exceptions.InputEvaluationException";
}

/// <summary>An exception that incidents name as Elsa names its own.</summary>
public interface IWireNamedException
{
    string WireTypeName { get; }
}
