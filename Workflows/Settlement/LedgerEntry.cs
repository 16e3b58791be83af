namespace SmartFactory.Workflows.Settlement;

/// <summary>Money that came or went, by municipality; amounts back are negative.</summary>
public sealed class LedgerEntry
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    public required string MunicipalityCode { get; set; }

    public required string Kind { get; set; }

    public long ProvinceAmount { get; set; }

    public long MunicipalityAmount { get; set; }

    public string Reference { get; set; } = "";

    public DateTimeOffset BookedAt { get; set; }
}
