namespace SmartFactory.Workflows.Selection;

/// <summary>Seats moved between cells of one track (전용, R6), kept because quotas of a published call changed by it.</summary>
public sealed class SeatMove
{
    public required string Id { get; set; }

    public required string RoundId { get; set; }

    public required string Track { get; set; }

    public required string FromMunicipalityCode { get; set; }

    public required string ToMunicipalityCode { get; set; }

    public int Seats { get; set; }

    public DateTimeOffset MovedAt { get; set; }
}
