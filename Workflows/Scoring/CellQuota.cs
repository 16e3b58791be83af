namespace SmartFactory.Workflows.Scoring;

/// <summary>What a cell can give: seats, and the municipality's money when it is known.</summary>
public sealed record CellQuota(string Track, string MunicipalityCode, int Seats, long? Budget);
