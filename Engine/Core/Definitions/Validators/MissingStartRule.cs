using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>A flowchart says where it begins, instead of beginning somewhere in a circle.</summary>
internal sealed class MissingStartRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition) =>
        from chart in definition.Charts
        let flowchart = (Flowchart)chart.Node.Activity
        where chart.Start is null || !(chart.Start is Start || Flowchart.CanStartWorkflow(chart.Start) || flowchart.Connections.All(c => c.Target != chart.Start))
        select definition.Error("flow.no-start", chart.Node);
}
