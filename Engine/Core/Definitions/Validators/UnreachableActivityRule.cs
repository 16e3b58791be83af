namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Every activity can be reached from the start or from a trigger.</summary>
internal sealed class UnreachableActivityRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition) =>
        definition.Charts.SelectMany(chart => chart.Node.Children.Where(node => !chart.Reached.Contains(node.Activity))).Select(node => definition.Warning("flow.unreachable", node));
}
