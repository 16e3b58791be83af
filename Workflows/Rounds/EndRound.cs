using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Rounds;

/// <summary>The waiting list has ended and with it the round.</summary>
internal sealed class EndRound(TimeProvider clock) : IDecisionRecorder
{
    public string Key => "round.end";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var round = context.Round ?? throw new InvalidOperationException($"{context.CorrelationId} has no round.");
        round.Status = RoundStatus.Ended;
        round.EndedAt = clock.GetUtcNow();
        return Task.FromResult<JsonNode?>(null);
    }
}
