using SmartFactory.Engine.Incidents;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Runtime.Arrivals;

/// <summary>All that an instance is, to be taken from one system to another.</summary>
/// <param name="Format">How this parcel is packed: <see cref="TodaysFormat"/>.</param>
/// <param name="Content">What its version of the definition does, as a hash: a version of the same name may be another one elsewhere.</param>
/// <param name="Timers">What it waits for, of those that wait for a time.</param>
/// <param name="Incidents">What failed in it and has not been handled.</param>
public sealed record InstanceParcel(
    int Format,
    string Content,
    WorkflowInstance Instance,
    IReadOnlyList<JournalEntry> Journal,
    IReadOnlyList<WorkflowTimer> Timers,
    IReadOnlyList<Incident> Incidents)
{
    public const int TodaysFormat = 1;
}
