using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Rounds;

/// <summary>The call is out.</summary>
internal sealed class OpenRound(TimeProvider clock) : IDecisionRecorder
{
    public string Key => "round.open";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var round = context.Round ?? throw new InvalidOperationException($"{context.CorrelationId} has no round.");
        round.Status = RoundStatus.Open;
        round.OpenedAt = clock.GetUtcNow();
        return Task.FromResult<JsonNode?>(null);
    }
}
