namespace SmartFactory.Workflows.Stages;

/// <summary>One entry of a case's stage timeline: what the firm sees as "where am I". The newest is where it stands.</summary>
public sealed class StageEntry
{
    public required string Id { get; set; }

    /// <summary>The application the strip belongs to, also for entries of its project and certificate.</summary>
    public required string ApplicationId { get; set; }

    /// <summary>Stage 1–8 of the strip; a round's own stages are kept on the round.</summary>
    public int Stage { get; set; }

    /// <summary>Sub-status code of process.md section 5 ("supplement_requested").</summary>
    public required string SubStatus { get; set; }

    /// <summary>Who holds it now: 우리 회사, 공급기업, 시군, 도, 전북TP, 위원 — as the definition says.</summary>
    public string Holder { get; set; } = "";

    /// <summary>What happens next, one sentence.</summary>
    public string Next { get; set; } = "";

    public DateTimeOffset? DueAt { get; set; }

    public DateTimeOffset EnteredAt { get; set; }
}
