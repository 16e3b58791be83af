using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Tasks;

/// <summary>What somebody decides about a task.</summary>
/// <param name="ExpectedRevision">The revision the page showed; null when the caller looks at the row itself.</param>
public sealed record TaskDecision(string TaskId, int? ExpectedRevision, string Action, JsonObject Data);
