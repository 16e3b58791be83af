using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Execution;

/// <summary>Puts an instance back to work after an incident: the failed execution as asked, and whatever waited beside it when a fault ended the instance, from its own beginning.</summary>
internal static class RecoveryStart
{
    /// <exception cref="RecoveryRefusedException">There is nothing to recover, or not in this way.</exception>
    public static async ValueTask PrepareAsync(WorkflowExecutionContext context, Recovery recovery)
    {
        var failed = context.Root is null ? null : Find(context.Root, e => e.Status == ActivityStatus.Faulted && e.NodeId == recovery.NodeId);
        if (failed is null || context.SubStatus is WorkflowSubStatus.Cancelled or WorkflowSubStatus.Finished)
        {
            throw new RecoveryRefusedException($"Instance {context.Id} has no failed activity {recovery.NodeId}.");
        }

        if (context.Status == WorkflowStatus.Finished)
        {
            Revive(context);
        }

        context.TransitionTo(WorkflowSubStatus.Executing);
        switch (recovery.Kind)
        {
            case RecoveryKind.Retry:
                await AbandonAsync(failed);
                Again(context, failed);
                break;
            case RecoveryKind.Skip:
                await AbandonAsync(failed);
                await failed.CompleteActivityWithOutcomesAsync(recovery.Outcome ?? "Done");
                break;
            default:
                await SendBackAsync(context, failed, recovery.TargetActivityId);
                break;
        }
    }

    /// <summary>The fault took the bookmarks of all that waited, and their tasks and timers with them: those begin anew.</summary>
    private static void Revive(WorkflowExecutionContext context)
    {
        var waiting = context.Bookmarks.Select(b => b.ActivityInstanceId).ToHashSet(StringComparer.Ordinal);
        context.Reopen();
        foreach (var execution in waiting.Select(context.FindExecution))
        {
            if (execution is { Status: ActivityStatus.Running })
            {
                Again(context, execution);
            }
        }
    }

    private static async ValueTask SendBackAsync(WorkflowExecutionContext context, ActivityExecutionContext failed, string? target)
    {
        var parent = failed.ParentActivityExecutionContext;
        var prefix = failed.NodeId[..^failed.Activity.Id.Length];
        if (parent?.Activity is not Flowchart || target is null || !context.Workflow.Nodes.TryGetValue(prefix + target, out var node))
        {
            throw new RecoveryRefusedException($"{failed.Activity.Id} cannot be sent back to {target}: it is no activity of the same flowchart.");
        }

        // First the way back, or the flowchart would find nothing left to do and end.
        context.Enqueue(new WorkItem(node, parent, failed.Callback, null, null, null, true));
        await failed.CancelActivityAsync();
    }

    private static ValueTask AbandonAsync(ActivityExecutionContext failed)
    {
        failed.Status = ActivityStatus.Running;
        return failed.AbandonWorkAsync();
    }

    private static void Again(WorkflowExecutionContext context, ActivityExecutionContext execution) =>
        context.Enqueue(new WorkItem(execution.Node, execution.ParentActivityExecutionContext, default, null, null, execution, false));

    private static ActivityExecutionContext? Find(ActivityExecutionContext execution, Func<ActivityExecutionContext, bool> isWanted) =>
        isWanted(execution) ? execution : execution.Children.Select(child => Find(child, isWanted)).FirstOrDefault(found => found is not null);
}
