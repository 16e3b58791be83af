namespace SmartFactory.Workflows.Changes;

/// <summary>A wish to change the agreement (R11); one may be open at a time.</summary>
public sealed class ChangeRequest
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    /// <summary>Key of change-kinds.json; decides between self change and approved change.</summary>
    public required string Kind { get; set; }

    public ChangeStatus Status { get; set; }

    public string Before { get; set; } = "";

    public string After { get; set; } = "";

    public string Reason { get; set; } = "";

    public DateTimeOffset CauseAt { get; set; }

    public long? NewTotalCost { get; set; }

    public DateTimeOffset? NewEndAt { get; set; }

    /// <summary>The instance that handles it.</summary>
    public string? InstanceId { get; set; }

    public string? RequestedBy { get; set; }

    public DateTimeOffset RequestedAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }
}
