using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Incidents;

/// <summary>What the failure of an activity does to its instance. A definition names its strategy; registered by type.</summary>
public interface IIncidentStrategy
{
    /// <summary>Elsa's class name, by which definitions refer to it.</summary>
    string WireName { get; }

    void Handle(ActivityExecutionContext context);
}
