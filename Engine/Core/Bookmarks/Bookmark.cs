using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Bookmarks;

/// <summary>A place where an instance waits. It is burned when it is resumed, in the same commit as what the resumption did.</summary>
/// <param name="Name">Elsa's bookmark name: the type name of the activity.</param>
/// <param name="Hash">Hash of name and payload (<see cref="Stimulus"/>), by which an event finds its listeners.</param>
/// <param name="Payload">The stimulus, e.g. <c>{"eventName":"application.decided"}</c>.</param>
/// <param name="CallbackMethodName">Method of the activity to call on resume; null completes the activity.</param>
public sealed record Bookmark(
    string Id,
    string Name,
    string Hash,
    JsonNode? Payload,
    string InstanceId,
    string ActivityId,
    string ActivityNodeId,
    string ActivityInstanceId,
    DateTimeOffset CreatedAt,
    string? CallbackMethodName = null,
    string? CorrelationId = null,
    bool AutoBurn = true,
    bool AutoComplete = true);
