using SmartFactory.Engine.Incidents;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Retry policies can be read.</summary>
internal sealed class RetryRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition)
    {
        foreach (var node in definition.Activities)
        {
            if (node.Activity.CustomProperties.TryGetValue(RetryPolicy.Property, out var value) && RetryPolicy.ErrorIn(value) is { } error)
            {
                yield return definition.Error("retry.invalid", node, error);
            }
        }
    }
}
