namespace SmartFactory.Workflows.Steps;

/// <summary>An instance that waits at a step.</summary>
public sealed record WaitingInstance(string Id, string? CorrelationId, int Version, DateTimeOffset Since);
