namespace SmartFactory.Engine.Definitions;

/// <summary>Looks up published definitions, from memory: asked while a workflow that uses others as activities is built, and by the validators.</summary>
public interface IWorkflowCatalog
{
    /// <summary>The published version of a definition.</summary>
    WorkflowDefinition? FindPublished(string definitionId);

    WorkflowDefinition? FindVersion(string definitionVersionId);

    /// <summary>The published definition usable as an activity of this type.</summary>
    WorkflowDefinition? FindByTypeName(string activityTypeName);
}
