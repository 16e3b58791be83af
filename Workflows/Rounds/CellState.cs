namespace SmartFactory.Workflows.Rounds;

/// <summary>How full a cell is.</summary>
/// <param name="Id">"R-2026:JS1:52130", the correlation of its succession.</param>
/// <param name="Held">Seats held by selected firms.</param>
/// <param name="Waiting">Firms on its waiting list.</param>
public sealed record CellState(string Id, string Track, string MunicipalityCode, int Quota, long? Budget, int Held, int Waiting, long Promised);
