using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Applications;

/// <summary>The application meets the requirements.</summary>
internal sealed class AcceptApplication(ScreeningProgress screening) : IDecisionRecorder
{
    public string Key => "application.eligible";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var application = context.Application ?? throw new InvalidOperationException($"{context.CorrelationId} is no application.");
        application.Status = ApplicationStatus.Eligible;
        await screening.ReportAsync(application, cancellationToken);
        return null;
    }
}
