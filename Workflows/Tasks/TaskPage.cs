namespace SmartFactory.Workflows.Tasks;

/// <summary>One page of an inbox.</summary>
public sealed record TaskPage(IReadOnlyList<TaskSummary> Tasks, int Total, int Page, int PageSize)
{
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>A line of an inbox.</summary>
public sealed record TaskSummary(
    string Id,
    string Title,
    string TaskType,
    string? Reference,
    StaffTaskStatus Status,
    string? CandidateGroup,
    string? MunicipalityCode,
    string? AssigneeId,
    string? AssigneeName,
    int Priority,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DueAt,
    bool IsDueHard,
    string? CompanyId,
    string? CompanyName,
    string? CompletedAction,
    string? CompletedByName,
    DateTimeOffset? CompletedAt,
    int Revision);

/// <summary>Numbers beside the tabs.</summary>
public sealed record TaskCounts(int Assigned, int Available, int Overdue);
