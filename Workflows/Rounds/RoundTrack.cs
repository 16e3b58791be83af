namespace SmartFactory.Workflows.Rounds;

/// <summary>A track (유형) of a round: JS1 기초1, JS2 기초2, JS3 중간.</summary>
public sealed class RoundTrack
{
    public required string RoundId { get; set; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    public int Quota { get; set; }

    /// <summary>Public share of the build cost, at most 8000 basis points.</summary>
    public int RateBasisPoints { get; set; }

    /// <summary>Highest support in won.</summary>
    public long SupportCap { get; set; }

    /// <summary>Weeks the mentors live in the factory by default.</summary>
    public int MentorWeeks { get; set; }
}
