namespace SmartFactory.Workflows.Incidents;

/// <param name="Reason">Why; it stands in the audit trail.</param>
/// <param name="Outcome">With Skip: the way on.</param>
/// <param name="Target">With SendBack: the earlier step.</param>
public sealed record IncidentOrder(long IncidentId, IncidentHandling Handling, string Reason, string? Outcome = null, string? Target = null);
