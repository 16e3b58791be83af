namespace SmartFactory.Workflows.Completion;

/// <summary>A performance indicator of a project (R16).</summary>
public sealed class Kpi
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    public int Position { get; set; }

    public required string Name { get; set; }

    public string Unit { get; set; } = "";

    public KpiDirection Direction { get; set; }

    public decimal Baseline { get; set; }

    public decimal Target { get; set; }

    public decimal? Actual { get; set; }

    /// <summary>Percent; all of a project's add up to 100.</summary>
    public int Weight { get; set; }

    public bool IsCore { get; set; }

    /// <summary>The mentors confirmed the baseline.</summary>
    public bool IsFrozen { get; set; }
}
