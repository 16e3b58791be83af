namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>A loop goes back to a step that every path to its end has passed; otherwise it faults when it is taken.</summary>
internal sealed class BackwardConnectionRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition) =>
        from chart in definition.Charts
        from loop in chart.Loops
        where !loop.Back.IsValidBackward
        select definition.Error("flow.invalid-backward", chart.At(loop.Back.Source), chart.At(loop.Head).Activity.Id);
}
