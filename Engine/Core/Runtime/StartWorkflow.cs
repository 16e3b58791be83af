using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Runtime;

/// <summary>What a new instance starts with.</summary>
public sealed record StartWorkflow(string DefinitionId)
{
    public JsonObject? Input { get; init; }

    public string? CorrelationId { get; init; }

    /// <summary>The trigger's activity, when an event or a time starts it.</summary>
    public string? TriggerActivityId { get; init; }

    /// <summary>The instance that waits for this one, and the bookmark it waits on.</summary>
    public string? ParentInstanceId { get; init; }

    public string? ParentBookmarkId { get; init; }

    /// <summary>Given when the caller must know the id before the start; otherwise one is made.</summary>
    public string? InstanceId { get; init; }
}
