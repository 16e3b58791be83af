namespace SmartFactory.Engine.Instances;

/// <summary>Which instances; what is null does not matter.</summary>
public sealed record InstanceFilter
{
    public string? DefinitionId { get; init; }

    public int? DefinitionVersion { get; init; }

    public string? CorrelationId { get; init; }

    public WorkflowSubStatus? SubStatus { get; init; }

    /// <summary>Only those with incidents, or only those without.</summary>
    public bool? HasIncidents { get; init; }
}
