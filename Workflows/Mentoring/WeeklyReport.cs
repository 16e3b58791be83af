namespace SmartFactory.Workflows.Mentoring;

/// <summary>A week of mentoring: what the lead mentor reported and what the firm said to it.</summary>
public sealed class WeeklyReport
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    public int Week { get; set; }

    /// <summary>Null when it was missed.</summary>
    public DateTimeOffset? SubmittedAt { get; set; }

    public string DataJson { get; set; } = "{}";

    public bool IsConfirmed { get; set; }

    /// <summary>The firm did not answer within its time.</summary>
    public bool IsDeemedConfirmed { get; set; }

    public bool IsDisputed { get; set; }

    public string Reason { get; set; } = "";
}
