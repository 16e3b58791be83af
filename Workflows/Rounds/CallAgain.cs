using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Names the additional call of the year (추가모집), one at most.</summary>
internal sealed class CallAgain : IDecisionRecorder
{
    public string Key => "round.additional";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken) =>
        Task.FromResult<JsonNode?>(new JsonObject { ["roundId"] = $"{(context.Round ?? throw new InvalidOperationException($"{context.CorrelationId} has no round.")).Id}-A1" });
}
