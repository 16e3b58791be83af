namespace SmartFactory.Workflows.Applications;

/// <summary>One version of one document of an application; the newest version of a kind counts.</summary>
public sealed class ApplicationDocument
{
    public required string Id { get; set; }

    public required string ApplicationId { get; set; }

    /// <summary>Key of the document kind ("business-plan", "tax-clearance", …).</summary>
    public required string Kind { get; set; }

    public required string FileId { get; set; }

    public int Version { get; set; }

    /// <summary>적합, 보완 or 부적합 once reviewed.</summary>
    public string? Verdict { get; set; }

    public string? VerdictReason { get; set; }

    public DateTimeOffset UploadedAt { get; set; }
}
