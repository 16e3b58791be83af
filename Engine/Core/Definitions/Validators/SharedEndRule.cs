using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>An End that branches of one fork share is an implicit join: it waits for all of them, a listener included.</summary>
internal sealed class SharedEndRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition) =>
        from chart in definition.Charts
        where chart.Graph is not null
        from index in Enumerable.Range(0, chart.Count)
        where chart.At(index).Activity is ITerminalNode && IsShared(chart, index)
        select definition.Warning("flow.shared-end", chart.At(index));

    private static bool IsShared(FlowchartView chart, int end)
    {
        var inbound = chart.Graph!.ForwardInbound(end);
        if (inbound.Length < 2)
        {
            return false;
        }

        for (var fork = 0; fork < chart.Count; fork++)
        {
            // Two connections out of the same outcome are followed together.
            foreach (var together in chart.Graph.Outbound(fork).Where(e => e.IsForward).GroupBy(e => e.Port).Where(g => g.Count() > 1))
            {
                var branches = together.Select(e => inbound.Where(i => i.Source == e.Target || chart.LeadsTo(e.Target, i.Source)).Select(i => i.Key).ToHashSet()).Where(b => b.Count > 0).ToList();
                if (branches.Count > 1 && branches.Any(a => branches.Any(b => a != b && !a.SetEquals(b))))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
