using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Exits;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Settlement;

/// <summary>The debt goes to the collecting department, the firm onto the sanction list.</summary>
internal sealed class TransferDebt(SettlementBook settlements, SanctionList sanctions, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "settlement.transfer";

    private const int SanctionYears = 3;

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var settlement = settlements.Of(project.Number);
        settlement.Status = SettlementStatus.Transferred;
        settlement.ClosedAt = clock.GetUtcNow();
        if (context.Company is { } company)
        {
            await sanctions.AddAsync(company, project.Number, data.Text("documentNumber"), SanctionYears, cancellationToken);
        }

        return null;
    }
}
