using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Bookmarks;

/// <summary>An activity that can start a published definition: an Event, Timer, Cron, StartAt … with <c>canStartWorkflow</c>.</summary>
/// <param name="DueAt">For time triggers: the next time it fires; a timer row is armed for it.</param>
public sealed record Trigger(
    string Id,
    string DefinitionId,
    string DefinitionVersionId,
    string Name,
    string Hash,
    JsonNode? Payload,
    string ActivityId,
    DateTimeOffset? DueAt = null);
