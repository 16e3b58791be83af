namespace SmartFactory.Engine.Runtime;

/// <summary>A start was asked of a definition that has no published version.</summary>
public sealed class WorkflowNotPublishedException(string definitionId)
    : Exception($"Workflow '{definitionId}' has no published version.")
{
    public string DefinitionId { get; } = definitionId;
}
