using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Applications;

/// <summary>The round was given up.</summary>
internal sealed class CancelApplication(ScreeningProgress screening, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "application.cancelled";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var application = context.Application ?? throw new InvalidOperationException($"{context.CorrelationId} is no application.");
        application.Status = ApplicationStatus.Cancelled;
        application.DecisionReason = (string?)data["reason"] ?? application.DecisionReason;
        application.DecidedAt = clock.GetUtcNow();
        await screening.ReportAsync(application, cancellationToken);
        return null;
    }
}
