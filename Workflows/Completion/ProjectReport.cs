namespace SmartFactory.Workflows.Completion;

/// <summary>A version of the interim or final report.</summary>
public sealed class ProjectReport
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    /// <summary>interim or final.</summary>
    public required string Kind { get; set; }

    public int Version { get; set; }

    /// <summary>Percent.</summary>
    public int Progress { get; set; }

    public string DataJson { get; set; } = "{}";

    /// <summary>By the firm; null when it did not answer.</summary>
    public bool? IsApproved { get; set; }

    public DateTimeOffset SubmittedAt { get; set; }
}
