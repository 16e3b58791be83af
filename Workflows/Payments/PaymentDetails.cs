using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Payments;

/// <summary>What a firm hands in with a request for payment.</summary>
/// <param name="Account">Bank and account number.</param>
/// <param name="Evidence">Kind of paper → file id (tax invoice, guarantee).</param>
/// <param name="RequestedBy">Who asked; null when the office did.</param>
public sealed record PaymentDetails(string Account, JsonObject Evidence, string? RequestedBy = null);
