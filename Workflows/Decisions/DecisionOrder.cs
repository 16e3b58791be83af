using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Decisions;

/// <summary>A decision to be put on file.</summary>
public sealed record DecisionOrder(string Decision)
{
    public string? Reference { get; init; }

    public string? InstanceId { get; init; }

    public string Outcome { get; init; } = "";

    public string Reason { get; init; } = "";

    public JsonObject Data { get; init; } = [];

    /// <summary>Person id; null when the machine followed a rule.</summary>
    public string? DecidedBy { get; init; }
}
