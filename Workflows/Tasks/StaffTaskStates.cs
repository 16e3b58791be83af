namespace SmartFactory.Workflows.Tasks;

/// <summary>Questions about a task's state.</summary>
public static class StaffTaskStates
{
    /// <summary>Those that still want doing.</summary>
    public static readonly StaffTaskStatus[] Open = [StaffTaskStatus.Unassigned, StaffTaskStatus.Available, StaffTaskStatus.Assigned];

    public static bool IsOpen(this StaffTask task) => task.Status is StaffTaskStatus.Unassigned or StaffTaskStatus.Available or StaffTaskStatus.Assigned;

    public static bool Excludes(this StaffTask task, string personId) => task.ExcludedUsers.Split(' ').Contains(personId);
}
