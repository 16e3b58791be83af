using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>An instance reached an activity of an unknown type.</summary>
public sealed class ActivityNotFoundException(string message) : Exception(message), IWireNamedException
{
    public string WireTypeName => "Elsa.Workflows.Exceptions.ActivityNotFoundException";
}
