namespace SmartFactory.Workflows.Exits;

/// <summary>A firm that may not take part for a time; screening asks for it.</summary>
public sealed class Sanction
{
    public required string Id { get; set; }

    public required string CompanyId { get; set; }

    public required string BusinessNumber { get; set; }

    public string? ProjectNumber { get; set; }

    public string Reason { get; set; } = "";

    public DateTimeOffset FromAt { get; set; }

    /// <summary>Null: until it is lifted.</summary>
    public DateTimeOffset? UntilAt { get; set; }
}
