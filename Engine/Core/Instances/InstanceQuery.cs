namespace SmartFactory.Engine.Instances;

/// <summary>Which instances; what is null or empty does not matter.</summary>
public sealed record InstanceQuery
{
    /// <summary>Part of the name, the correlation id or an id.</summary>
    public string? Search { get; init; }

    public IReadOnlyList<string> Ids { get; init; } = [];

    public IReadOnlyList<string> DefinitionIds { get; init; } = [];

    public string? DefinitionVersionId { get; init; }

    public string? CorrelationId { get; init; }

    public int? Version { get; init; }

    public bool? HasIncidents { get; init; }

    public IReadOnlyList<WorkflowStatus> Statuses { get; init; } = [];

    public IReadOnlyList<WorkflowSubStatus> SubStatuses { get; init; } = [];

    public IReadOnlyList<InstanceTimeFilter> Times { get; init; } = [];

    public InstanceOrder OrderBy { get; init; } = InstanceOrder.Created;

    public bool Descending { get; init; } = true;

    public int Skip { get; init; }

    public int Take { get; init; } = 100;
}

public enum InstanceOrder
{
    Created,
    LastExecuted,
    Finished,
    Name,
}

/// <summary>A condition on one of an instance's times.</summary>
public sealed record InstanceTimeFilter(InstanceTime Column, TimeComparison Operator, DateTimeOffset Timestamp);

public enum InstanceTime
{
    CreatedAt,
    UpdatedAt,
    FinishedAt,
}

public enum TimeComparison
{
    Is,
    IsNot,
    LessThan,
    GreaterThan,
    LessThanOrEqual,
    GreaterThanOrEqual,
}

/// <summary>An instance without its state.</summary>
public sealed record InstanceSummary(
    string Id,
    string DefinitionId,
    string DefinitionVersionId,
    int Version,
    WorkflowStatus Status,
    WorkflowSubStatus SubStatus,
    string? CorrelationId,
    string? Name,
    int IncidentCount,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? FinishedAt);

/// <param name="Total">How many there are without paging.</param>
public sealed record InstancePage(IReadOnlyList<InstanceSummary> Items, long Total);

/// <summary>A failure on record.</summary>
public sealed record InstanceIncident(
    long Id,
    string Source,
    string? InstanceId,
    string? ActivityId,
    string? ActivityNodeId,
    string? ActivityType,
    string Message,
    string? ExceptionType,
    string? InnerMessage,
    DateTimeOffset At,
    string? Inputs,
    DateTimeOffset? HandledAt,
    string? HandledBy,
    string? Handling);
