using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Applications;

/// <summary>The firm took its application back.</summary>
internal sealed class WithdrawApplication(ScreeningProgress screening, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "application.withdrawn";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var application = context.Application ?? throw new InvalidOperationException($"{context.CorrelationId} is no application.");
        application.Status = ApplicationStatus.Withdrawn;
        application.DecisionReason = (string?)data["reason"] ?? application.DecisionReason;
        application.DecidedAt = clock.GetUtcNow();
        await screening.ReportAsync(application, cancellationToken);
        return null;
    }
}
