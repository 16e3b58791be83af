namespace SmartFactory.Workflows.Tasks;

/// <summary>A question to the inbox.</summary>
public sealed record TaskQuery(TaskScope Scope)
{
    public string? Search { get; init; }

    public string? TaskType { get; init; }

    public string? MunicipalityCode { get; init; }

    /// <summary>JS1, JS2, JS3: by the case's number.</summary>
    public string? Track { get; init; }

    public string? Reference { get; init; }

    public bool OverdueOnly { get; init; }

    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>"due" (default), "created" or "priority".</summary>
    public string Sort { get; init; } = "due";

    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 50;
}
