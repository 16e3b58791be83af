using SmartFactory.Workflows.Accounts;

namespace SmartFactory.Workflows.Data.Seed;

/// <summary>Desks of one kind, from offices.json; for a municipality one in each.</summary>
internal sealed record SimulatedOffice(Area Area, string? Position, string Key, int Count);
