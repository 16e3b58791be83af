using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Documents;

/// <summary>A document to be issued.</summary>
public sealed record DocumentOrder(string Kind, string? Reference, JsonObject Data)
{
    public string? InstanceId { get; init; }

    /// <summary>What waits for it; null when nothing does.</summary>
    public string? BookmarkId { get; init; }
}
