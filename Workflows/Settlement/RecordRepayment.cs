using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Settlement;

/// <summary>The money is back; it is booked against province and municipality as it was paid.</summary>
internal sealed class RecordRepayment(SettlementBook settlements, Ledger ledger, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "settlement.repaid";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var settlement = settlements.Of(project.Number);
        settlement.RepaidAmount = settlement.ClawbackAmount;
        settlement.Status = SettlementStatus.Repaid;
        settlement.ClosedAt = clock.GetUtcNow();
        await ledger.BookAsync(project, "repayment", -settlement.ProvinceClawback, -settlement.MunicipalityClawback, data.Text("paidAt"), cancellationToken);
        return null;
    }
}
