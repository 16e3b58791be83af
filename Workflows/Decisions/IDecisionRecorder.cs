using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Decisions;

/// <summary>Applies one kind of decision to the domain rows, in the commit of the activity that records it. One file per key; found by type. Arithmetic and records live here, never the order of steps.</summary>
public interface IDecisionRecorder
{
    /// <summary>The key a RecordDecision activity names ("mentoring.team").</summary>
    string Key { get; }

    /// <summary>Applies the decision and returns what the definition may need of it (or null). Throws <see cref="InvalidOperationException"/> with a clear message when the data is unusable.</summary>
    Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken);
}
