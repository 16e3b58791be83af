namespace SmartFactory.Workflows.Scoring;

/// <summary>A ranking as it was computed, with its explanation; never changed, a new computation is a new version.</summary>
public sealed class RankingVersion
{
    public required string Id { get; set; }

    /// <summary>The round or panel it ranks.</summary>
    public required string Scope { get; set; }

    public required string Step { get; set; }

    public int Version { get; set; }

    /// <summary>Rows in order with score parts, rank and outcome.</summary>
    public required string ResultJson { get; set; }

    public DateTimeOffset ComputedAt { get; set; }
}
