using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Asks every rule and collects what they find: at import, publish, seeding and in the designer.</summary>
public sealed class DefinitionValidator(IEnumerable<IDefinitionRule> rules, ActivityRegistry registry, Execution.WorkflowBuilder builder, IWorkflowCatalog catalog)
{
    private readonly IReadOnlyList<IDefinitionRule> _rules = [.. rules.OrderBy(r => r.GetType().FullName, StringComparer.Ordinal)];

    /// <param name="among">Where sub-workflows are looked up, when they are not the published ones (a file to be seeded as a whole).</param>
    /// <returns>Errors first, then in the order of the activities.</returns>
    public IReadOnlyList<DefinitionFault> Validate(WorkflowDefinition definition, IWorkflowCatalog? among = null)
    {
        var lookup = among ?? catalog;
        var workflow = new WorkflowMaterializer(registry, builder, lookup).Materialize(definition);
        var check = new DefinitionUnderCheck(definition, workflow, lookup);
        return [.. _rules.SelectMany(r => r.Check(check)).Distinct().OrderBy(f => f.Severity)];
    }

    /// <summary>Checks definitions that may use each other.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DefinitionFault>> ValidateAll(IReadOnlyList<WorkflowDefinition> definitions)
    {
        var among = new DefinitionSet(definitions);
        return definitions.ToDictionary(d => d.DefinitionId, d => Validate(d, among));
    }

    private sealed class DefinitionSet(IReadOnlyList<WorkflowDefinition> definitions) : IWorkflowCatalog
    {
        public WorkflowDefinition? FindPublished(string definitionId) => definitions.FirstOrDefault(d => d.DefinitionId == definitionId);

        public WorkflowDefinition? FindVersion(string definitionVersionId) => definitions.FirstOrDefault(d => d.Id == definitionVersionId);

        public WorkflowDefinition? FindByTypeName(string activityTypeName) => definitions.FirstOrDefault(d => d.UsableAsActivity && d.ActivityTypeName == activityTypeName);
    }
}
