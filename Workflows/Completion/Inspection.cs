namespace SmartFactory.Workflows.Completion;

/// <summary>A visit of the inspector or the institute, and what was found.</summary>
public sealed class Inspection
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    /// <summary>interim or final.</summary>
    public required string Kind { get; set; }

    public int Round { get; set; }

    public string Outcome { get; set; } = "";

    public string FindingsJson { get; set; } = "[]";

    public string CorrectionsJson { get; set; } = "[]";

    /// <summary>Corrections are still owed.</summary>
    public bool IsOpen { get; set; }

    public string? InspectedBy { get; set; }

    public DateTimeOffset InspectedAt { get; set; }
}
