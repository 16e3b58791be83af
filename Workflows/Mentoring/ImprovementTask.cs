namespace SmartFactory.Workflows.Mentoring;

/// <summary>Something the mentors found worth solving (과제).</summary>
public sealed class ImprovementTask
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    public int Position { get; set; }

    public required string Title { get; set; }

    /// <summary>P, Q, C, D or S.</summary>
    public string Field { get; set; } = "";

    public ImprovementStatus Status { get; set; }

    public DateTimeOffset FoundAt { get; set; }

    public DateTimeOffset? SolvedAt { get; set; }
}
