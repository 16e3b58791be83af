namespace SmartFactory.Workflows.Exits;

/// <summary>A case to end a project or judge its failure; the only way a running project is stopped.</summary>
public sealed class ExitCase
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    /// <summary>포기, 해지, 선정취소, 휴폐업 or 실패심의, as the definition says.</summary>
    public required string Kind { get; set; }

    public bool IsByCompany { get; set; }

    public bool IsBadFaith { get; set; }

    /// <summary>The firm is not at fault: it keeps the first place of the waiting list.</summary>
    public bool KeepsWaiting { get; set; }

    public ExitStatus Status { get; set; }

    public string Reason { get; set; } = "";

    public string Decision { get; set; } = "";

    public string OpinionsJson { get; set; } = "[]";

    public string? InstanceId { get; set; }

    public string? RequestedBy { get; set; }

    public DateTimeOffset RequestedAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }
}
