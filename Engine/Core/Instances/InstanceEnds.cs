namespace SmartFactory.Engine.Instances;

/// <summary>How an instance may yet end.</summary>
public static class InstanceEnds
{
    /// <summary>It runs, or has failed and could yet be repaired: a parent may wait for it.</summary>
    public static bool CanBeCancelled(this WorkflowSubStatus subStatus) => subStatus is not (WorkflowSubStatus.Finished or WorkflowSubStatus.Cancelled);
}
