using SmartFactory.Engine.Instances;

namespace SmartFactory.Host.Pages.Admin.Instances;

/// <summary>An instance as a line of a list, without its state.</summary>
public sealed record InstanceLine(string Id, string? CorrelationId, string DefinitionId, int Version, WorkflowSubStatus SubStatus, int Incidents, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
