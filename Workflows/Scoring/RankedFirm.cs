namespace SmartFactory.Workflows.Scoring;

/// <summary>A firm as it enters the ranking: everything the chain of tie-breakers asks for (R5).</summary>
public sealed record RankedFirm
{
    public required string Number { get; init; }

    public required string Name { get; init; }

    public required string Track { get; init; }

    public required string MunicipalityCode { get; init; }

    /// <summary>Null when there is no score at all: it cannot be recommended, but it was not given zero.</summary>
    public int? Final { get; init; }

    public int Site { get; init; }

    public int Presentation { get; init; }

    public int Bonus { get; init; }

    public bool IsSmall { get; init; }

    public DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Place the committee gave it when everything else was equal.</summary>
    public int? CommitteePlace { get; init; }

    public long MunicipalityAmount { get; init; }
}
