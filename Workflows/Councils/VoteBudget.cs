using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Councils;

/// <summary>What the council voted; says whether it is what was asked for.</summary>
internal sealed class VoteBudget(CouncilBook book, ProgrammeDbContext db, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "council.vote";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        if (book.Find(context.CorrelationId) is not { } session)
        {
            return null;
        }

        session.VotedJson = new JsonObject(data.Rows("cells").Select(r => KeyValuePair.Create(r.Text("track"), (JsonNode?)(r.Whole("budget") ?? 0))).DistinctBy(p => p.Key)).ToJsonString();
        session.DecidedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        var requested = JsonNode.Parse(session.RequestedJson) as JsonObject ?? [];
        var voted = JsonNode.Parse(session.VotedJson) as JsonObject ?? [];
        return new JsonObject { ["isEnough"] = requested.All(r => (voted.Whole(r.Key) ?? 0) >= (requested.Whole(r.Key) ?? 0)), ["voted"] = voted.DeepClone() };
    }
}
