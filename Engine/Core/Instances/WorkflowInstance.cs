namespace SmartFactory.Engine.Instances;

/// <summary>One running or finished case of a definition version, as it is stored: a summary to list by and the serialised state to resume from.</summary>
public sealed record WorkflowInstance
{
    public required string Id { get; init; }

    public required string DefinitionId { get; init; }

    /// <summary>The version it started with; it keeps it until it is migrated on purpose.</summary>
    public required string DefinitionVersionId { get; init; }

    public required int DefinitionVersion { get; init; }

    public WorkflowStatus Status { get; init; }

    public WorkflowSubStatus SubStatus { get; init; }

    public string? CorrelationId { get; init; }

    public string? Name { get; init; }

    public string? ParentInstanceId { get; init; }

    /// <summary>The parent's bookmark that waits for this instance to finish.</summary>
    public string? ParentBookmarkId { get; init; }

    public int IncidentCount { get; init; }

    /// <summary>The state as the state serialiser wrote it; it begins with its schema number.</summary>
    public required byte[] State { get; init; }

    /// <summary>Counts the bursts committed so far. A save with another expected version loses (<see cref="StaleInstanceException"/>).</summary>
    public long Version { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }
}
