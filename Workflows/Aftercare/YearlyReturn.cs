namespace SmartFactory.Workflows.Aftercare;

/// <summary>A firm's yearly figures after the project, or the note that they did not come.</summary>
public sealed class YearlyReturn
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    public int Year { get; set; }

    public long? Revenue { get; set; }

    public int? Employees { get; set; }

    public bool? IsSystemUsed { get; set; }

    /// <summary>1 to 5.</summary>
    public int? Satisfaction { get; set; }

    /// <summary>firm, visit or none.</summary>
    public string Source { get; set; } = "";

    public string DataJson { get; set; } = "{}";

    public DateTimeOffset RecordedAt { get; set; }
}
