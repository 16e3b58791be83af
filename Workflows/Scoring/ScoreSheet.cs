namespace SmartFactory.Workflows.Scoring;

/// <summary>One evaluator's scores of one firm at one step. A missing sheet is no score, never zero.</summary>
public sealed class ScoreSheet
{
    public required string Id { get; set; }

    public required string PanelId { get; set; }

    public required string ApplicationNumber { get; set; }

    /// <summary>"site", "presentation" or "appeal".</summary>
    public required string Step { get; set; }

    public required string EvaluatorId { get; set; }

    public string EvaluatorName { get; set; } = "";

    /// <summary>Points per criterion as given {"key": points}.</summary>
    public string CriteriaJson { get; set; } = "{}";

    /// <summary>Sum of the criteria in hundredths.</summary>
    public int Total { get; set; }

    /// <summary>Confirmed bonus in hundredths.</summary>
    public int Bonus { get; set; }

    public string Comment { get; set; } = "";

    /// <summary>Counts the versions of the sheet; only the newest is kept as a row, older ones are in the tasks' history.</summary>
    public int Version { get; set; }

    public DateTimeOffset SubmittedAt { get; set; }
}
