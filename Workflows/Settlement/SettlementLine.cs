namespace SmartFactory.Workflows.Settlement;

/// <summary>One cost item of a settlement.</summary>
public sealed class SettlementLine
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    public int Position { get; set; }

    public required string Item { get; set; }

    public long Agreed { get; set; }

    public long Spent { get; set; }

    public long Accepted { get; set; }

    public bool HasEvidence { get; set; }

    public string Reason { get; set; } = "";
}
