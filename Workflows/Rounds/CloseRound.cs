using System.Text.Json.Nodes;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Nothing is accepted any more; drafts that were never sent are marked.</summary>
internal sealed class CloseRound(ProgrammeDbContext db, ApplicationService applications) : IDecisionRecorder
{
    public string Key => "round.close";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var round = context.Round ?? throw new InvalidOperationException($"{context.CorrelationId} has no round.");
        round.Status = RoundStatus.Closed;
        var missed = await applications.MarkMissedAsync(round.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["missed"] = missed };
    }
}
