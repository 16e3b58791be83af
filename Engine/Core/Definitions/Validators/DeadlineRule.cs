using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Nothing waits for ever: an Event or a RunTask races with a time, listens beside the main path with an end of its own, or starts the workflow.</summary>
internal sealed class DeadlineRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition) =>
        from node in definition.Activities
        where Waiting.IsOpenEnded(node.Activity) && !Flowchart.CanStartWorkflow(node.Activity) && !RacesInFork(node)
        let chart = definition.ChartOf(node)
        where chart?.Graph is null || !(Races(chart, node.IndexInParent) || Listens(chart, node.IndexInParent))
        select definition.Error("wait.no-deadline", node);

    /// <summary>Another branch of a fork around it, which ends with its first branch, comes to a time.</summary>
    private static bool RacesInFork(ActivityNode wait)
    {
        for (var branch = wait; branch.Parent is { } parent; branch = parent)
        {
            if (parent.Activity is Fork { JoinMode: ForkJoinMode.WaitAny } && parent.Children.Any(other => other != branch && HasTime(other)))
            {
                return true;
            }
        }

        return false;

        static bool HasTime(ActivityNode node) => Waiting.IsTimed(node.Activity) || node.Children.Any(HasTime);
    }

    private static bool Races(FlowchartView chart, int wait)
    {
        for (var j = 0; j < chart.Count; j++)
        {
            if (chart.At(j).Activity is FlowJoin join
                && DefinitionUnderCheck.LiteralOf(join.Mode)?.ToString() is "WaitAny" or "0"
                && chart.LeadsTo(wait, j)
                && Enumerable.Range(0, chart.Count).Any(t => Waiting.IsTimed(chart.At(t).Activity) && chart.LeadsTo(t, j) && t != wait && !chart.LeadsTo(t, wait) && !chart.LeadsTo(wait, t)))
            {
                return true;
            }
        }

        return false;
    }

    // Its steps are its own, and they end the flowchart; the main path's end ends it in turn.
    private static bool Listens(FlowchartView chart, int wait)
    {
        var own = chart.Downstream(wait);
        return own.Any(i => chart.At(i).Activity is ITerminalNode)
            && own.All(i => chart.Graph!.ForwardInbound(i).All(e => e.Source == wait || own.Contains(e.Source)))
            && Enumerable.Range(0, chart.Count).Any(i => i != wait && !own.Contains(i) && !chart.LeadsTo(i, wait) && chart.IsReachable(i));
    }
}
