namespace SmartFactory.Workflows.Steps;

/// <summary>How many running cases wait at a step, and since when the first of them does.</summary>
public sealed record WaitingCount(string ActivityId, int Cases, DateTimeOffset Since);
