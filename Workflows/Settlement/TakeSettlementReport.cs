using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Settlement;

/// <summary>Takes over what was spent; drawn up by the office, what has no evidence counts nothing.</summary>
internal sealed class TakeSettlementReport(ProgrammeDbContext db, SettlementBook settlements) : IDecisionRecorder
{
    public string Key => "settlement.report";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var number = ProjectCase.Of(context).Number;
        var settlement = settlements.Of(number);
        settlement.IsExOfficio = data.Flag("exOfficio") ?? false;
        settlement.InterestAmount = Math.Max(0, data.Whole("interest") ?? 0);
        var rows = data.Rows("items").ToDictionary(r => r.Text("key"), StringComparer.Ordinal);
        foreach (var line in settlements.Lines(number))
        {
            var row = rows.GetValueOrDefault(line.Id);
            line.Spent = Math.Max(0, row?.Whole("spent") ?? 0);
            line.HasEvidence = row?["evidence"] is JsonArray { Count: > 0 };
            line.Accepted = settlement.IsExOfficio ? 0 : SettlementArithmetic.Accepted(line.Agreed, line.Spent, line.Spent);
        }

        settlement.SpentAmount = settlements.Lines(number).Sum(l => l.Spent);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
