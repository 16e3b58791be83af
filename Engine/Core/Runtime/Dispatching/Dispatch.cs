using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Runtime.Dispatching;

/// <summary>Work one commit leaves for another instance: a row, done in a commit of its own.</summary>
/// <param name="Kind">Names the <see cref="IDispatchHandler"/>.</param>
/// <param name="InstanceId">The instance that asked for it.</param>
public sealed record Dispatch(long Id, string Kind, JsonObject Payload, string? InstanceId, int Attempts, DateTimeOffset CreatedAt);
