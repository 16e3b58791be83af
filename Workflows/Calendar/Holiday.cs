namespace SmartFactory.Workflows.Calendar;

/// <summary>One public holiday as the office keeps it. Temporary holidays and elections arrive at weeks' notice, so the table is edited, not compiled.</summary>
public sealed class Holiday
{
    public DateOnly Date { get; set; }

    public required string Name { get; set; }

    /// <summary>Made by rule and not yet confirmed by the official calendar of that year.</summary>
    public bool IsProvisional { get; set; }
}
