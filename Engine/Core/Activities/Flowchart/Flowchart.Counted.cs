using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <content>The default mode: every connection is visited, followed or not, and a join looks at the counts of its inbound ones.</content>
public sealed partial class Flowchart
{
    private async ValueTask OnCountedChildCompletedAsync(ActivityExecutionContext flow, ActivityExecutionContext child, Outcomes outcomes)
    {
        if (child.Status != ActivityStatus.Completed)
        {
            return;
        }

        if (child.Activity is ITerminalNode)
        {
            await flow.CompleteActivityAsync();
            return;
        }

        if (!await VisitOutboundAsync(flow, ScopeOf(flow), child.Node.IndexInParent, outcomes, child.CameByBackwardConnection))
        {
            await CompleteIfIdleAsync(flow);
        }
    }

    /// <summary>Visits all connections out of an activity that completed, or (with no outcomes) of one that was skipped or cancelled.</summary>
    /// <returns>Whether anything was scheduled.</returns>
    private async ValueTask<bool> VisitOutboundAsync(ActivityExecutionContext flow, FlowScope scope, int activity, Outcomes outcomes, bool cameBackwards)
    {
        var graph = scope.Graph;
        if (graph.IsDangling(activity))
        {
            throw new InvalidOperationException($"Activity {graph.ActivityIds[activity]} is not reachable from the flowchart graph. Unable to schedule it's outbound activities.");
        }

        if (!cameBackwards)
        {
            scope.VisitActivity(activity);
        }

        var scheduled = false;
        foreach (var edge in graph.Outbound(activity))
        {
            var followed = outcomes.Contains(edge.Port);
            scope.VisitConnection(edge, followed);
            if (edge.IsForward)
            {
                scheduled |= await ArriveAsync(flow, scope, edge);
            }
            else if (followed)
            {
                scheduled |= await GoBackAsync(flow, graph, edge);
            }
        }

        return scheduled;
    }

    private async ValueTask<bool> GoBackAsync(ActivityExecutionContext flow, FlowGraph graph, FlowGraph.Edge edge)
    {
        if (!edge.IsValidBackward)
        {
            throw new InvalidOperationException($"Invalid backward connection: Every path from the source ('{graph.ActivityIds[edge.Source]}') must go through the target ('{graph.ActivityIds[edge.Target]}') when tracing back to the start.");
        }

        await flow.ScheduleChildAsync(ActivityList[edge.Target], _onChildCompleted, backward: true);
        return true;
    }

    private ValueTask<bool> ArriveAsync(ActivityExecutionContext flow, FlowScope scope, FlowGraph.Edge edge) =>
        JoinModeOf(flow, edge.Target) switch
        {
            FlowJoinMode.WaitAny => ArriveAtAnyAsync(flow, scope, edge),
            FlowJoinMode.WaitAll => ArriveAtAllAsync(flow, scope, edge.Target, scope.AllFollowed(edge.Target)),
            _ => ArriveAtAllAsync(flow, scope, edge.Target, scope.AnyFollowed(edge.Target)),
        };

    // Any activity with several ways in is an implicit join.
    private FlowJoinMode JoinModeOf(ActivityExecutionContext flow, int target) =>
        ActivityList[target] is FlowJoin join ? JoinModeOf(flow, join) : FlowJoinMode.WaitAllActive;

    private static FlowJoinMode JoinModeOf(ActivityExecutionContext flow, FlowJoin join) =>
        new ActivityExecutionContext(flow.WorkflowExecutionContext, flow, join.Node!, 0).Get(join.Mode);

    private async ValueTask<bool> ArriveAtAllAsync(ActivityExecutionContext flow, FlowScope scope, int target, bool run)
    {
        if (!scope.AllVisited(target))
        {
            return false;
        }

        if (!run)
        {
            return await VisitOutboundAsync(flow, scope, target, Outcomes.Empty, cameBackwards: false);
        }

        await flow.ScheduleChildAsync(ActivityList[target], _onChildCompleted);
        return true;
    }

    private async ValueTask<bool> ArriveAtAnyAsync(ActivityExecutionContext flow, FlowScope scope, FlowGraph.Edge edge)
    {
        var target = ActivityList[edge.Target];
        if (scope.IsLate(edge) || flow.WorkflowExecutionContext.IsQueued(flow, target))
        {
            return false;
        }

        if (scope.AnyFollowed(edge.Target))
        {
            await flow.ScheduleChildAsync(target, _onChildCompleted);
            await CancelUpstreamAsync(flow, edge.Target);
            return true;
        }

        return scope.AllVisited(edge.Target) && await VisitOutboundAsync(flow, scope, edge.Target, Outcomes.Empty, cameBackwards: false);
    }
}
