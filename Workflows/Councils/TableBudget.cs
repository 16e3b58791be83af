using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Councils;

/// <summary>Whether the demand was tabled.</summary>
internal sealed class TableBudget(CouncilBook book, ProgrammeDbContext db) : IDecisionRecorder
{
    public string Key => "council.tabled";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        if (book.Find(context.CorrelationId) is { } session)
        {
            session.IsTabled = data.Flag("tabled");
            await db.SaveChangesAsync(cancellationToken);
        }

        return null;
    }
}
