using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Timers;

/// <summary>A wake-up as a row, written in the commit that wants it, of any length (years ahead). The row is the truth; Quartz and memory only shorten the wait.</summary>
/// <param name="Kind">Names the <see cref="ITimerHandler"/> that fires it: <see cref="TimerKinds"/> for the engine's own.</param>
/// <param name="BookmarkId">When set, the timer dies with that bookmark.</param>
/// <param name="Subject">What else it belongs to (a task id, a trigger id), so that it can be disarmed by it.</param>
public sealed record WorkflowTimer(
    string Id,
    string Kind,
    DateTimeOffset DueAt,
    string? InstanceId = null,
    string? BookmarkId = null,
    string? Subject = null,
    JsonNode? Payload = null);
