namespace SmartFactory.Workflows.Agreements;

/// <summary>One cost item (비목) of a project: what the firm asks and what the institute accepts.</summary>
public sealed class AgreementCostItem
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    public int Position { get; set; }

    /// <summary>비목, the office's word.</summary>
    public required string Item { get; set; }

    public long Requested { get; set; }

    /// <summary>Null until reviewed; never more than requested.</summary>
    public long? Accepted { get; set; }

    public string Reason { get; set; } = "";
}
