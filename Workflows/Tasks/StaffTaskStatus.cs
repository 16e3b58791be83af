namespace SmartFactory.Workflows.Tasks;

/// <summary>Elsa's states, without the intermediate ones its non-atomic commit needs.</summary>
public enum StaffTaskStatus
{
    Unassigned,
    Available,
    Assigned,
    Completed,
    TimedOut,
    Cancelled,
}
