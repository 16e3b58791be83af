using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Certificates;

/// <summary>Revokes the certificate at once; the case that watches over it hears of it by its own number.</summary>
internal sealed class RevokeCertificate(CertificationService certifications, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "cert.revoke";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var certification = certifications.Find(context.CorrelationId) ?? throw new InvalidOperationException($"{context.CorrelationId} is no certification.");
        var certificate = certifications.FindCertificate(certification.CertificateNumber) ?? throw new InvalidOperationException($"{certification.Id} names no certificate.");
        var now = clock.GetUtcNow();
        certificate.Status = CertificateStatus.Revoked;
        certificate.EndedAt = now;
        certificate.Reason = data.Text("reason");
        certification.Status = CertificationStatus.Closed;
        certification.DecidedAt = now;
        return Task.FromResult<JsonNode?>(new JsonObject { ["certificationId"] = certificate.CertificationId, ["number"] = certificate.Number });
    }
}
