using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>A WaitAll join is skipped, and with it everything behind, as soon as one way into it is dead.</summary>
internal sealed class WaitAllRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition)
    {
        foreach (var chart in definition.Charts.Where(c => c.Graph is not null))
        {
            for (var i = 0; i < chart.Count; i++)
            {
                if (chart.At(i).Activity is not FlowJoin join || DefinitionUnderCheck.LiteralOf(join.Mode)?.ToString() is not "WaitAll")
                {
                    continue;
                }

                var chooser = Enumerable.Range(0, chart.Count).Where(n => chart.LeadsTo(n, i)).FirstOrDefault(n => Chooses(chart, n), -1);
                if (chooser >= 0)
                {
                    yield return definition.Warning("flow.waitall-skipped", chart.At(i), chart.At(chooser).Activity.Id);
                }
            }
        }
    }

    private static bool Chooses(FlowchartView chart, int index) =>
        chart.Graph!.Outbound(index).Select(e => e.Port).Distinct().Count() > 1;
}
