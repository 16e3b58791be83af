using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Ways may meet only at the same loop depth: every pass of a loop counts as a visit of its exits, followed or not, so a node that also has a way around the loop is skipped, and a join fires early.</summary>
internal sealed class MergeRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition)
    {
        foreach (var chart in definition.Charts.Where(c => c.Graph is not null))
        {
            for (var i = 0; i < chart.Count; i++)
            {
                if (CodeFor(chart, i) is { } code)
                {
                    yield return definition.Warning(code, chart.At(i));
                }
            }
        }
    }

    private static string? CodeFor(FlowchartView chart, int index)
    {
        var inbound = chart.Graph!.ForwardInbound(index);
        if (inbound.Length < 2 || !chart.Loops.Any(loop => Mixes(chart, loop, index, inbound)))
        {
            return null;
        }

        if (chart.At(index).Activity is not FlowJoin join)
        {
            return "flow.merge-across-loop";
        }

        var waitsForAny = DefinitionUnderCheck.LiteralOf(join.Mode)?.ToString() is "WaitAny";
        return !waitsForAny ? "flow.join-fires-early"
            : chart.Loops.Any(loop => loop.Body.Contains(index)) ? "flow.merge-ignored-on-repeat"
            : null;
    }

    /// <summary>Some ways to the activity come from the loop and some do not.</summary>
    internal static bool Mixes(FlowchartView chart, FlowchartView.Loop loop, int index, FlowGraph.Edge[] inbound) =>
        !loop.Body.Contains(index)
        && Array.Exists(inbound, e => FromLoop(chart, loop, e.Source))
        && Array.Exists(inbound, e => !FromLoop(chart, loop, e.Source));

    private static bool FromLoop(FlowchartView chart, FlowchartView.Loop loop, int source) =>
        source == loop.Head || chart.LeadsTo(loop.Head, source);
}
