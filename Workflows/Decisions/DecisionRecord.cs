namespace SmartFactory.Workflows.Decisions;

/// <summary>A decision as it stands in the file: who decided what, when, why. Never changed afterwards; a reversal is a new record.</summary>
public sealed class DecisionRecord
{
    public required string Id { get; set; }

    /// <summary>Key of the recorder that applied it ("screening.eligible").</summary>
    public required string Decision { get; set; }

    public string? Reference { get; set; }

    public string? ApplicationId { get; set; }

    public string? InstanceId { get; set; }

    public string Outcome { get; set; } = "";

    public string Reason { get; set; } = "";

    public string DataJson { get; set; } = "{}";

    public string? DecidedBy { get; set; }

    public DateTimeOffset DecidedAt { get; set; }
}
