using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Every activity's type is known.</summary>
internal sealed class UnknownActivityRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition) =>
        from node in definition.Activities
        where node.Activity is NotFoundActivity
        select definition.Error("activity.unknown", node, ((NotFoundActivity)node.Activity).MissingTypeName);
}
