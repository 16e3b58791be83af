using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Incidents;

/// <summary>Other branches go on; the failed one stays where it is until somebody acts on the incident.</summary>
internal sealed class ContinueWithIncidentsStrategy : IIncidentStrategy
{
    public string WireName => "ContinueWithIncidentsStrategy";

    public void Handle(ActivityExecutionContext context)
    {
    }
}
