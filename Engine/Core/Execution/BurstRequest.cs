using System.Text.Json.Nodes;
using SmartFactory.Engine.Bookmarks;

namespace SmartFactory.Engine.Execution;

/// <summary>What one burst shall do: start a new instance (no <see cref="State"/>), resume a bookmark, or cancel.</summary>
public sealed record BurstRequest
{
    public required string InstanceId { get; init; }

    /// <summary>The stored state; null starts a new instance.</summary>
    public byte[]? State { get; init; }

    /// <summary>Start or resume input.</summary>
    public JsonObject? Input { get; init; }

    public string? CorrelationId { get; init; }

    public string? ParentInstanceId { get; init; }

    public string? TriggerActivityId { get; init; }

    /// <summary>The bookmark to resume; it must be one of the state's.</summary>
    public Bookmark? Bookmark { get; init; }

    public bool Cancel { get; init; }

    /// <summary>What to do about a failed activity; it may bring a faulted instance back to life.</summary>
    public Recovery? Recovery { get; init; }
}
