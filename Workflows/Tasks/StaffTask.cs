namespace SmartFactory.Workflows.Tasks;

/// <summary>Something a person is asked to do: a staff task, or a request to a company (the same thing with another doer). Elsa's coming user-task contract gives names and states.</summary>
public sealed class StaffTask
{
    public required string Id { get; set; }

    public required string InstanceId { get; set; }

    /// <summary>Tasks of one activity execution share a bookmark; the last one to be decided resumes it.</summary>
    public required string BookmarkId { get; set; }

    public required string DefinitionId { get; set; }

    public required string DefinitionVersionId { get; set; }

    public required string ActivityId { get; set; }

    /// <summary>Stable English key of the kind of work ("screening.review").</summary>
    public required string TaskType { get; set; }

    public required string Title { get; set; }

    public string Summary { get; set; } = "";

    public string Instructions { get; set; } = "";

    /// <summary>접수번호, 과제번호 … of the case.</summary>
    public string? Reference { get; set; }

    public string? ApplicationId { get; set; }

    public string? CompanyId { get; set; }

    public StaffTaskStatus Status { get; set; }

    /// <summary>The group that may claim it, e.g. "Province", "Institute/회계", "Municipality@52130", "Company@id", "Vendor@brn"; null when assigned to one person from the start.</summary>
    public string? CandidateGroup { get; set; }

    public string? MunicipalityCode { get; set; }

    public string? AssigneeId { get; set; }

    public string? AssigneeName { get; set; }

    /// <summary>People who may neither see nor act (four eyes), ids separated by spaces.</summary>
    public string ExcludedUsers { get; set; } = "";

    /// <summary>Which of several targets this task is for (an application number, an evaluator), null when there is one.</summary>
    public string? TargetKey { get; set; }

    public int Priority { get; set; } = 50;

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? DueAt { get; set; }

    /// <summary>The rule the due date was computed by, as text ("C7+"), and the version of the holiday table.</summary>
    public string DueRule { get; set; } = "";

    /// <summary>A hard due date ends the task by 기한경과; a soft one only escalates.</summary>
    public bool IsDueHard { get; set; }

    /// <summary>The form's fields [{key,label,type,required,…}], fixed when the task was created.</summary>
    public string FormJson { get; set; } = "[]";

    /// <summary>The decisions on offer, in order; each is a port of the activity.</summary>
    public string ActionsJson { get; set; } = "[]";

    /// <summary>What the definition hands to the page (items to review, the firm's answers).</summary>
    public string DataJson { get; set; } = "{}";

    /// <summary>What was typed so far (autosave).</summary>
    public string? DraftJson { get; set; }

    /// <summary>Counts changes; a decision against an older revision is a conflict.</summary>
    public int Revision { get; set; }

    public string? CompletedAction { get; set; }

    public string? CompletionJson { get; set; }

    public string? CompletedBy { get; set; }

    public string? CompletedByName { get; set; }

    public DateTimeOffset? CompletedAt { get; set; }
}
