namespace SmartFactory.Engine.Execution;

/// <summary>An exception that incidents name as Elsa names its own.</summary>
public interface IWireNamedException
{
    string WireTypeName { get; }
}
