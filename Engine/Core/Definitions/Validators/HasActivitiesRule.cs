namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>A definition has an id and something to run.</summary>
internal sealed class HasActivitiesRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition)
    {
        if (definition.Definition.DefinitionId.Length == 0)
        {
            yield return definition.Error("definition.no-id", null);
        }

        if (definition.Workflow.Root is null)
        {
            yield return definition.Error("definition.no-root", null);
        }
    }
}
