namespace SmartFactory.Workflows.Stages;

/// <summary>A place on the strip.</summary>
public sealed record StagePlace(int Stage, string SubStatus, string Holder, string Next, DateTimeOffset? DueAt);
