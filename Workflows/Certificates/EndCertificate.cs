using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Certificates;

/// <summary>The certificate is no longer in force: expired, renewed or revoked.</summary>
internal sealed class EndCertificate(CertificationService certifications, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "cert.ended";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var certification = certifications.Find(context.CorrelationId);
        if (certifications.FindCertificate(certification?.CertificateNumber) is { Status: CertificateStatus.Valid } certificate
            && Enum.TryParse<CertificateStatus>(data.Text("status"), out var status))
        {
            certificate.Status = status;
            certificate.EndedAt = clock.GetUtcNow();
        }

        return Task.FromResult<JsonNode?>(null);
    }
}
