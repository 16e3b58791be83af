namespace SmartFactory.Workflows.Scoring;

/// <summary>A firm before a panel: when it is visited, when it presents, whether it came.</summary>
public sealed class PanelFirm
{
    public required string PanelId { get; set; }

    public required string ApplicationNumber { get; set; }

    public DateTimeOffset? VisitAt { get; set; }

    public string VisitPlace { get; set; } = "";

    public DateTimeOffset? PresentationAt { get; set; }

    public string PresentationPlace { get; set; } = "";

    /// <summary>참석, 불참 or 연기 of the visit.</summary>
    public string? VisitAttendance { get; set; }

    public string? PresentationAttendance { get; set; }

    /// <summary>The step at which it was left out ("site", "presentation"), null while it is in.</summary>
    public string? ExcludedAt { get; set; }
}
