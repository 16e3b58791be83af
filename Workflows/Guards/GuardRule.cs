using SmartFactory.Engine.Definitions.Validators;

namespace SmartFactory.Workflows.Guards;

/// <summary>A guard that cannot be read would never fire, and nobody would notice.</summary>
internal sealed class GuardRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition)
    {
        if (definition.Workflow.CustomProperties.TryGetValue(GuardPeriod.Property, out var text) && GuardPeriod.TryParse(text?.ToString()) is null)
        {
            yield return definition.Fault(
                FaultSeverity.Error, "guard.unreadable", null, GuardMessages.Of("guard.unreadable", text), $"'{text}' is not a guard: 14M, 2Y, 90D or waitEnd+3M.");
        }
    }
}
