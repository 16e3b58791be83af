namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Ids are unique within a container; across the definition they should be, because bookmarks and reports go by them.</summary>
internal sealed class DuplicateIdRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition) =>
        from sameId in definition.Activities.GroupBy(n => n.Activity.Id, StringComparer.Ordinal)
        where sameId.Count() > 1
        select definition.Error("activity.duplicate-id", sameId.First(), sameId.Key);
}
