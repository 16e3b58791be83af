using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Applications;

/// <summary>The application does not meet the requirements; the period of appeal runs from now.</summary>
internal sealed class RefuseApplication(ScreeningProgress screening, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "application.ineligible";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var application = context.Application ?? throw new InvalidOperationException($"{context.CorrelationId} is no application.");
        application.Status = ApplicationStatus.Ineligible;
        application.DecisionReason = (string?)data["reason"] ?? application.DecisionReason;
        application.DecidedAt = clock.GetUtcNow();
        await screening.ReportAsync(application, cancellationToken);
        return null;
    }
}
