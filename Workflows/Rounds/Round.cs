namespace SmartFactory.Workflows.Rounds;

/// <summary>One year's programme (회차). Quotas, caps, rates and dates change every year, so all of them are data here.</summary>
public sealed class Round
{
    /// <summary>Correlation of its workflow: "R-2026"; an additional call is "R-2026-A1".</summary>
    public required string Id { get; set; }

    public required int Year { get; set; }

    public required string Title { get; set; }

    /// <summary>The round an additional call (추가모집) belongs to.</summary>
    public string? ParentRoundId { get; set; }

    public RoundStatus Status { get; set; }

    public DateTimeOffset OpenAt { get; set; }

    /// <summary>Accepted when the server received the final request strictly before this instant, or within the grace if the draft was begun before it.</summary>
    public DateTimeOffset CloseAt { get; set; }

    public int GraceMinutes { get; set; }

    public DateTimeOffset SelectAt { get; set; }

    public DateTimeOffset AgreementDueAt { get; set; }

    /// <summary>Start and end of the build period (과제 기간).</summary>
    public DateTimeOffset StartAt { get; set; }

    public DateTimeOffset EndAt { get; set; }

    /// <summary>End of the waiting list: the agreement due date plus 30 days unless set otherwise.</summary>
    public DateTimeOffset WaitEndAt { get; set; }

    /// <summary>How often the closing was moved; two are allowed.</summary>
    public int Extensions { get; set; }

    public DateTimeOffset? OpenedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public List<RoundTrack> Tracks { get; set; } = [];

    public List<RoundCell> Cells { get; set; } = [];
}
