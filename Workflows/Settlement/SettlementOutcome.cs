namespace SmartFactory.Workflows.Settlement;

/// <summary>What a settlement comes to: a balance to pay out, or money to come back (never both).</summary>
public sealed record SettlementOutcome(long Support, long Balance, long Clawback, long ProvinceClawback, long MunicipalityClawback);
