namespace SmartFactory.Workflows.Aftercare;

/// <summary>A firm that closed its business, as reported.</summary>
public sealed class ClosureNotice
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    public string Reason { get; set; } = "";

    public bool IsDone { get; set; }

    public DateTimeOffset ReportedAt { get; set; }
}
