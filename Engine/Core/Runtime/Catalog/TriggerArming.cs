using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Timers;
using Trigger = SmartFactory.Engine.Bookmarks.Trigger;

namespace SmartFactory.Engine.Runtime.Catalog;

/// <summary>Keeps the triggers of a definition, and a timer row for each that fires by time.</summary>
internal sealed class TriggerArming(TriggerIndexer indexer, ITriggerStore triggers, ITimerStore timers, IIdentityGenerator ids, IServiceProvider services)
{
    public async Task IndexAsync(Workflow workflow, CancellationToken cancellationToken) =>
        await ReplaceAsync(workflow.DefinitionId, await indexer.IndexAsync(workflow, services, cancellationToken), cancellationToken);

    public async Task ReplaceAsync(string definitionId, IReadOnlyList<Trigger> now, CancellationToken cancellationToken)
    {
        var before = await triggers.FindByDefinitionAsync(definitionId, cancellationToken);
        await triggers.ReplaceAsync(definitionId, now, cancellationToken);
        foreach (var gone in before.Where(b => !now.Any(n => IsSame(b, n))))
        {
            await timers.DisarmBySubjectAsync(gone.Id, cancellationToken);
        }

        // A trigger that did not change keeps its row: an overdue March call is not lost by publishing in April.
        foreach (var added in now.Where(n => !before.Any(b => IsSame(b, n))))
        {
            if (added.DueAt is { } due)
            {
                await timers.ArmAsync(new WorkflowTimer(ids.GenerateId(), TimerKinds.Trigger, due, Subject: added.Id), cancellationToken);
            }
        }
    }

    // A Timer's payload has the moment of its publication in it; its interval is what makes it another one.
    private static bool IsSame(Trigger a, Trigger b) =>
        a.Id == b.Id && a.Name == b.Name && (a.Hash == b.Hash || (a.Payload?["interval"] is { } interval && interval.ToJsonString() == b.Payload?["interval"]?.ToJsonString()));
}
