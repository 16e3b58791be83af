using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <content>Token mode: a completed activity leaves a token on each connection it followed, and a target runs when its merge mode finds the tokens it wants.</content>
public sealed partial class Flowchart
{
    private async ValueTask OnTokenChildCompletedAsync(ActivityExecutionContext flow, ActivityExecutionContext child, Outcomes outcomes)
    {
        var completed = child.Activity;
        var scope = ScopeOf(flow);
        var tokens = scope.Tokens;
        if (completed is ITerminalNode)
        {
            tokens.Clear();
            await flow.CompleteActivityAsync();
            return;
        }

        var followed = scope.Graph.Outbound(child.Node.IndexInParent).Where(e => outcomes.Contains(e.Port)).DistinctBy(e => e.Key).ToList();
        foreach (var edge in followed)
        {
            tokens.Add(new FlowTokens.Token(completed.Id, edge.Port, scope.Graph.ActivityIds[edge.Target]));
        }

        foreach (var token in tokens.Where(t => t.To == completed.Id && t.IsFree))
        {
            token.IsConsumed = true;
        }

        foreach (var edge in followed)
        {
            await PassTokenAsync(flow, scope, edge);
        }

        if (!HasPendingWork(flow) && !flow.HasChild(ActivityStatus.Faulted))
        {
            await ReleaseOrCompleteAsync(flow, scope);
        }

        tokens.RemoveAll(t => t.To == completed.Id && t.IsConsumed);
    }

    // Nothing runs and nothing waits: a merge that still lacks a token will never get it, for that branch is dead. Elsa waits for ever.
    private ValueTask ReleaseOrCompleteAsync(ActivityExecutionContext flow, FlowScope scope)
    {
        var ids = scope.Graph.ActivityIds;
        if (scope.Tokens.Find(t => t.IsFree && Array.IndexOf(ids, t.To) >= 0) is not { } token)
        {
            scope.Tokens.Clear();
            return flow.CompleteActivityAsync();
        }

        return flow.ScheduleChildAsync(ActivityList[Array.IndexOf(ids, token.To)], _onChildCompleted);
    }

    private async ValueTask PassTokenAsync(ActivityExecutionContext flow, FlowScope scope, FlowGraph.Edge edge)
    {
        var target = ActivityList[edge.Target];
        var run = MergeModeOf(flow, target) switch
        {
            MergeMode.Race => await WinsRaceAsync(flow, scope, edge, cancelOthers: true),
            MergeMode.Cascade => await WinsRaceAsync(flow, scope, edge, cancelOthers: false),
            MergeMode.Merge => HasAllTokens(scope, scope.Graph.ForwardInbound(edge.Target)),
            MergeMode.Converge => HasAllTokens(scope, scope.Graph.Inbound(edge.Target)),
            _ => !IsHeldBack(scope, edge.Target),
        };
        if (run)
        {
            await flow.ScheduleChildAsync(target, _onChildCompleted);
        }
    }

    private async ValueTask<bool> WinsRaceAsync(ActivityExecutionContext flow, FlowScope scope, FlowGraph.Edge edge, bool cancelOthers)
    {
        var ids = scope.Graph.ActivityIds;
        var blocked = scope.Tokens.Find(t => t.To == ids[edge.Target] && t.From == ids[edge.Source] && t.Port == edge.Port && t.IsBlocked);
        if (blocked is not null)
        {
            blocked.IsConsumed = true;
            return false;
        }

        // The target is queued before the others are cancelled: otherwise the flowchart would see itself idle and complete.
        await flow.ScheduleChildAsync(ActivityList[edge.Target], _onChildCompleted);
        if (cancelOthers)
        {
            await CancelUpstreamAsync(flow, edge.Target);
        }

        foreach (var other in scope.Graph.ForwardInbound(edge.Target))
        {
            if (other.Source != edge.Source)
            {
                scope.Tokens.Add(new FlowTokens.Token(ids[other.Source], other.Port, ids[other.Target]) { IsBlocked = true });
            }
        }

        return false;
    }

    private static bool HasAllTokens(FlowScope scope, FlowGraph.Edge[] inbound)
    {
        var ids = scope.Graph.ActivityIds;
        return inbound.Length <= 1 || Array.TrueForAll(inbound, e => scope.Tokens.HasFree(ids[e.Source], e.Port, ids[e.Target]));
    }

    // A source of the target still has work coming to it.
    private static bool IsHeldBack(FlowScope scope, int target)
    {
        var ids = scope.Graph.ActivityIds;
        return Array.Exists(scope.Graph.ForwardInbound(target), e => scope.Tokens.Exists(t => t.IsFree && t.To == ids[e.Source]));
    }

    private static MergeMode MergeModeOf(ActivityExecutionContext flow, IActivity target)
    {
        if (target is FlowJoin join)
        {
            return JoinModeOf(flow, join) == FlowJoinMode.WaitAny ? MergeMode.Race : MergeMode.Merge;
        }

        return target.CustomProperties.TryGetValue("mergeMode", out var value) && Enum.TryParse<MergeMode>(value?.ToString(), ignoreCase: true, out var mode) ? mode : MergeMode.None;
    }
}
