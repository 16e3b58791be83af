using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Runtime;

/// <summary>A due Cron, Timer or StartAt trigger: starts its definition and arms the next firing, in the commit that ends this one. Firings missed while nothing ran count as one.</summary>
internal sealed class TriggerTimer(
    IWorkflowRuntime runtime,
    IWorkflowVersions versions,
    ITriggerStore triggers,
    ITimerStore timers,
    IIdentityGenerator ids,
    TimeProvider clock) : ITimerHandler
{
    public string Kind => TimerKinds.Trigger;

    public async Task FireAsync(WorkflowTimer timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        if (await triggers.FindAsync(timer.Subject!, cancellationToken) is not { } trigger)
        {
            return;
        }

        var workflow = await versions.GetAsync(trigger.DefinitionVersionId, cancellationToken);
        var now = clock.GetUtcNow();
        if (workflow.FindActivity(trigger.ActivityId)?.Activity is ITimedTrigger timed
            && timed.NextDue(trigger.Payload, now > timer.DueAt ? now : timer.DueAt) is { } next)
        {
            await timers.ArmAsync(new WorkflowTimer(ids.GenerateId(), TimerKinds.Trigger, next, Subject: trigger.Id), cancellationToken);
        }

        await runtime.TryStartAsync(new StartWorkflow(trigger.DefinitionId) { TriggerActivityId = trigger.ActivityId }, cancellationToken);
    }
}
