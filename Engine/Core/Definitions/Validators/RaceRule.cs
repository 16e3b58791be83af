using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>A race needs racers that wait. When one branch arrives at a WaitAny join at once, another may begin to wait or go round a loop behind its back; that one's end counts as another arrival, and the join runs twice.</summary>
internal sealed class RaceRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition)
    {
        foreach (var chart in definition.Charts.Where(c => c.Graph is not null))
        {
            for (var i = 0; i < chart.Count; i++)
            {
                if (!IsRace(chart, i))
                {
                    continue;
                }

                if (Forks(chart).Any(branches => branches.Any(b => ArrivesAtOnce(chart, b, i) && branches.Any(o => o != b && LastsBefore(chart, o, i)))))
                {
                    yield return definition.Warning("flow.race-without-wait", chart.At(i));
                }

                if (chart.Loops.Any(loop => MergeRule.Mixes(chart, loop, i, chart.Graph!.ForwardInbound(i)) && SplitsBetween(chart, loop, i)))
                {
                    yield return definition.Warning("flow.race-after-loop", chart.At(i));
                }
            }
        }
    }

    private static bool IsRace(FlowchartView chart, int index) =>
        chart.At(index).Activity is FlowJoin join
        && chart.Graph!.ForwardInbound(index).Length > 1
        && DefinitionUnderCheck.LiteralOf(join.Mode)?.ToString() is "WaitAny" or "0";

    // Connections out of one outcome are followed together.
    private static IEnumerable<List<int>> Forks(FlowchartView chart) =>
        from index in Enumerable.Range(0, chart.Count)
        from together in chart.Graph!.Outbound(index).Where(e => e.IsForward).GroupBy(e => e.Port, e => e.Target)
        let targets = together.Distinct().ToList()
        where targets.Count > 1
        select targets;

    private static bool ArrivesAtOnce(FlowchartView chart, int from, int join)
    {
        if (from == join)
        {
            return true;
        }

        return !Waits(chart.At(from)) && chart.Graph!.Outbound(from).Any(e => e.IsForward && ArrivesAtOnce(chart, e.Target, join));
    }

    private static bool LastsBefore(FlowchartView chart, int from, int join) =>
        Enumerable.Range(0, chart.Count).Any(i => (i == from || chart.LeadsTo(from, i)) && chart.LeadsTo(i, join) && (Waits(chart.At(i)) || chart.Loops.Any(l => l.Body.Contains(i) && !l.Body.Contains(join))));

    // Each pass of the loop counts as a visit of what follows it, so the join cannot tell that a half-done fork, ended by the race, comes late.
    private static bool SplitsBetween(FlowchartView chart, FlowchartView.Loop loop, int join) =>
        Forks(chart).Any(branches => Enumerable.Range(0, chart.Count).Any(meeting =>
            meeting != join
            && !IsRace(chart, meeting)
            && chart.LeadsTo(loop.Head, meeting)
            && chart.LeadsTo(meeting, join)
            && branches.Count(b => b == meeting || chart.LeadsTo(b, meeting)) > 1
            && branches.Any(b => b != meeting && chart.LeadsTo(b, meeting) && LastsBefore(chart, b, meeting))));

    private static bool Waits(ActivityNode node) => Waiting.IsWait(node.Activity) || node.Children.Exists(Waits);
}
