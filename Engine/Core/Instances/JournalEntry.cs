using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Instances;

/// <summary>One line of an instance's history: what an activity did and when. <see cref="EventName"/> is Started, Resumed, Suspended, Completed, Faulted or Canceled.</summary>
/// <param name="ActivityInstanceId">The execution context; one activity executed twice has two.</param>
/// <param name="Sequence">Position within the instance, from 1, without gaps.</param>
/// <param name="Payload">The activity's own notes on its completion.</param>
/// <param name="Inputs">Its inputs as evaluated, without literals, with its start.</param>
/// <param name="Outputs">What it produced, with its completion. Which inputs and outputs are kept is the definition's choice (log persistence).</param>
public sealed record JournalEntry(
    long Sequence,
    DateTimeOffset Timestamp,
    string EventName,
    string ActivityId,
    string ActivityNodeId,
    string ActivityType,
    string? ActivityName,
    string ActivityInstanceId,
    IReadOnlyList<string>? Outcomes = null,
    string? Message = null,
    JsonNode? Payload = null,
    JsonObject? Inputs = null,
    JsonObject? Outputs = null);
