using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Settlement;

/// <summary>Less came than was owed.</summary>
internal sealed class RecordUnderpayment(SettlementBook settlements, Ledger ledger) : IDecisionRecorder
{
    public string Key => "settlement.underpaid";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var settlement = settlements.Of(project.Number);
        var amount = Math.Clamp(data.Whole("amount") ?? 0, 0, settlement.ClawbackAmount);
        settlement.RepaidAmount = amount;
        var province = settlement.ClawbackAmount == 0 ? 0 : (long)((Int128)amount * settlement.ProvinceClawback / settlement.ClawbackAmount);
        await ledger.BookAsync(project, "repayment", -province, -(amount - province), data.Text("paidAt"), cancellationToken);
        return null;
    }
}
