namespace SmartFactory.Workflows.Mentoring;

/// <summary>One mentor's residency at one firm: whole weeks that may not overlap (R17).</summary>
public sealed class MentorBooking
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    public required string MentorId { get; set; }

    public string MentorName { get; set; } = "";

    public bool IsLead { get; set; }

    /// <summary>Monday 00:00 Seoul of the first week.</summary>
    public DateTimeOffset StartAt { get; set; }

    /// <summary>Monday after the last week; exclusive.</summary>
    public DateTimeOffset EndAt { get; set; }

    public int Weeks { get; set; }

    public bool IsConfirmed { get; set; }
}
