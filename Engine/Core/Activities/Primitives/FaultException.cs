using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>A <see cref="Fault"/> activity was reached.</summary>
public sealed class FaultException(string code, string category, string type, string? message) : Exception(message), IWireNamedException
{
    public string Code { get; } = code;

    public string Category { get; } = category;

    public string Type { get; } = type;

    public string WireTypeName => "Elsa.Workflows.Exceptions.FaultException";
}
