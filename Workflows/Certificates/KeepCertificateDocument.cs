using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Certificates;

/// <summary>Ties the frozen document to the certificate.</summary>
internal sealed class KeepCertificateDocument(CertificationService certifications) : IDecisionRecorder
{
    public string Key => "cert.issued";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var certificate = certifications.FindCertificate(data.Text("number")) ?? throw new InvalidOperationException($"There is no certificate {data.Text("number")}.");
        certificate.DocumentId = data.Text("documentId");
        certificate.DocumentHash = data.Text("hash");
        return Task.FromResult<JsonNode?>(null);
    }
}
