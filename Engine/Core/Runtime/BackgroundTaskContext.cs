using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Runtime;

/// <summary>What a background task is told about the instance that asked for it.</summary>
public sealed record BackgroundTaskContext(string TaskId, string InstanceId, string? CorrelationId, JsonNode? Payload);
