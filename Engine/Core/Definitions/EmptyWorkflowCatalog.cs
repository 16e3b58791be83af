namespace SmartFactory.Engine.Definitions;

/// <summary>For processes without a store of definitions: nothing is published.</summary>
internal sealed class EmptyWorkflowCatalog : IWorkflowCatalog
{
    public WorkflowDefinition? FindPublished(string definitionId) => null;

    public WorkflowDefinition? FindVersion(string definitionVersionId) => null;

    public WorkflowDefinition? FindByTypeName(string activityTypeName) => null;
}
