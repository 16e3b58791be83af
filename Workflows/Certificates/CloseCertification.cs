using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Certificates;

/// <summary>The case ends without a new certificate.</summary>
internal sealed class CloseCertification(CertificationService certifications, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "cert.close";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        if (certifications.Find(context.CorrelationId) is { } certification)
        {
            certification.Status = Enum.TryParse<CertificationStatus>(data.Text("status"), out var status) ? status : CertificationStatus.Closed;
            certification.DecidedAt = clock.GetUtcNow();
        }

        return Task.FromResult<JsonNode?>(null);
    }
}
