using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Councils;

/// <summary>What the municipality asks its council for.</summary>
internal sealed class DemandBudget(CouncilBook book, ProgrammeDbContext db) : IDecisionRecorder
{
    public string Key => "council.demand";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        if (book.Find(context.CorrelationId) is not { } session)
        {
            return null;
        }

        session.RequestedJson = new JsonObject(data.Rows("cells").Select(r => KeyValuePair.Create(r.Text("track"), (JsonNode?)(r.Whole("budget") ?? 0))).DistinctBy(p => p.Key)).ToJsonString();
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
