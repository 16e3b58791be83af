using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Incidents;

/// <summary>An activity failed. What the failure does to the instance is the incident strategy's decision.</summary>
/// <param name="Message">The exception's message; for a failed input "Failed to evaluate activity input '…'".</param>
/// <param name="Inputs">What the activity was given, as far as it could be evaluated.</param>
/// <param name="InnerMessage">The cause's message, when there is one.</param>
public sealed record Incident(
    string ActivityId,
    string ActivityNodeId,
    string ActivityType,
    string Message,
    string ExceptionType,
    string? InnerMessage,
    DateTimeOffset Timestamp,
    JsonObject? Inputs = null);
