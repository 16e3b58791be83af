namespace SmartFactory.Workflows.Scoring;

/// <summary>One evaluation committee (평가위원회 패널) of a track: at most 24 firms. Its id is the correlation of its workflow, "R-2026:JS1:P1".</summary>
public sealed class Panel
{
    public required string Id { get; set; }

    public required string RoundId { get; set; }

    public required string Track { get; set; }

    public int Number { get; set; }

    /// <summary>Last day of the site visits, 18:00; scores are due then.</summary>
    public DateTimeOffset? SiteEndAt { get; set; }

    public DateTimeOffset? PresentationEndAt { get; set; }

    /// <summary>With fewer than five members the mean is taken of all sheets, untrimmed.</summary>
    public bool IsReduced { get; set; }

    public string? MergedIntoPanelId { get; set; }

    /// <summary>SHA-256 of the closed score table that the members sign.</summary>
    public string? ScoreHash { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public List<PanelMember> Members { get; set; } = [];

    public List<PanelFirm> Firms { get; set; } = [];
}
