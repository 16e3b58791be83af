using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Execution;

/// <summary>Finds what can start a workflow: its trigger activities that are marked so, with their payloads evaluated.</summary>
public sealed class TriggerIndexer(TimeProvider clock, IIdentityGenerator ids)
{
    public async Task<IReadOnlyList<Bookmarks.Trigger>> IndexAsync(Workflow workflow, IServiceProvider services, CancellationToken cancellationToken = default)
    {
        var found = new List<Bookmarks.Trigger>();
        foreach (var node in workflow.Nodes.Values)
        {
            if (node.Activity is ITrigger trigger && Flowchart.CanStartWorkflow(trigger))
            {
                await AddAsync(found, workflow, node, trigger, services, cancellationToken);
            }
        }

        return found;
    }

    private async Task AddAsync(List<Bookmarks.Trigger> found, Workflow workflow, ActivityNode node, ITrigger trigger, IServiceProvider services, CancellationToken cancellationToken)
    {
        var scratch = new WorkflowExecutionContext(workflow, services, "", clock, ids, default, cancellationToken);
        var root = new ActivityExecutionContext(scratch, null, workflow.Node!, 1);
        var context = new ActivityExecutionContext(scratch, root, node, 2);
        foreach (var payload in await trigger.GetTriggerPayloadsAsync(new TriggerIndexingContext(context, trigger)))
        {
            var json = JsonValues.ToNode(payload);
            found.Add(new Bookmarks.Trigger(
                $"{workflow.DefinitionId}:{node.Activity.Id}:{found.Count}",
                workflow.DefinitionId,
                workflow.DefinitionVersionId,
                node.Activity.Type,
                Stimulus.Hash(node.Activity.Type, node.Activity.StimulusOf(json)),
                json,
                node.Activity.Id,
                (trigger as ITimedTrigger)?.NextDue(json, clock.GetUtcNow())));
        }
    }
}
