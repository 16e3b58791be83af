namespace SmartFactory.Host.Pages.Admin.Incidents;

/// <summary>An incident as a line of the list.</summary>
public sealed record IncidentLine(long Id, DateTimeOffset At, string Source, string? InstanceId, string? CorrelationId, string? DefinitionName, string? ActivityId, string Plain, string? Handling);
