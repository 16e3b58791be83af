using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Settlement;

/// <summary>The settlement stands.</summary>
internal sealed class ConfirmSettlement(SettlementBook settlements, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "settlement.confirm";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var settlement = settlements.Of(project.Number);
        settlement.Status = SettlementStatus.Confirmed;
        settlement.ConfirmedAt = clock.GetUtcNow();
        if (project.Status == ProjectStatus.Completed)
        {
            project.Status = ProjectStatus.Settled;
        }

        return Task.FromResult<JsonNode?>(null);
    }
}
