using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Writes the first proposal of a year's round, or of its additional call for the seats that stayed free.</summary>
internal sealed class PlanRound(RoundService rounds, ProgrammeDbContext db) : IDecisionRecorder
{
    public string Key => "round.plan";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var year = (int)data["year"]!;
        var id = (string?)data["roundId"] ?? $"R-{year}";
        var quotas = (data["quotas"] as JsonObject)?.ToDictionary(q => q.Key, q => (int)q.Value!);
        await rounds.DiscardCancelledAsync(id, cancellationToken);
        var round = id == $"R-{year}"
            ? await rounds.PlanAsync(year, quotas, cancellationToken)
            : await rounds.PlanAdditionalAsync(id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["roundId"] = round.Id };
    }
}
