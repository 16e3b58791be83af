using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Scoring;

namespace SmartFactory.Workflows.Selection;

/// <summary>Keeps the order in which the committee put equal firms.</summary>
internal sealed class DecideTie(RankingBook rankings, ProgrammeDbContext db) : IDecisionRecorder
{
    public string Key => "selection.tie";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var round = context.Round ?? throw new InvalidOperationException($"{context.CorrelationId} has no round.");
        var order = data.Rows("order").Select((row, i) => KeyValuePair.Create(row.Text("key"), (JsonNode?)(int)(row.Whole("place") ?? i + 1)));
        rankings.Keep(round.Id, "tie", new JsonObject(order.DistinctBy(o => o.Key)));
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
