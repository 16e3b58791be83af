using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Persistence.Instances;

/// <summary>A workflow instance as stored: columns to list by, and the state to resume from.</summary>
public sealed class InstanceRow
{
    public required string Id { get; set; }

    public required string DefinitionId { get; set; }

    public required string DefinitionVersionId { get; set; }

    public int DefinitionVersion { get; set; }

    public WorkflowStatus Status { get; set; }

    public WorkflowSubStatus SubStatus { get; set; }

    public string? CorrelationId { get; set; }

    public string? Name { get; set; }

    public string? ParentInstanceId { get; set; }

    /// <summary>The bookmark on which the parent waits for this instance to finish.</summary>
    public string? ParentBookmarkId { get; set; }

    public int IncidentCount { get; set; }

    public required byte[] State { get; set; }

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }
}
