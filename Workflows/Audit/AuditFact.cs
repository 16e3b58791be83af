using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Audit;

/// <summary>What shall stand in the audit trail.</summary>
public sealed record AuditFact(string Action, string Subject, string? Reference = null, string? Actor = null, JsonObject? Data = null);
