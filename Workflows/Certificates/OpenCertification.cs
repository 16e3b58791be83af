using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Certificates;

/// <summary>The request is there already; this only says what it wants.</summary>
internal sealed class OpenCertification(CertificationService certifications) : IDecisionRecorder
{
    public string Key => "cert.open";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var certification = certifications.Find(data.Text("certificationId", context.CorrelationId ?? ""))
            ?? throw new InvalidOperationException($"There is no certification {context.CorrelationId}.");
        return Task.FromResult<JsonNode?>(new JsonObject { ["certificationId"] = certification.Id, ["mode"] = OfficeWords.Of(certification.Mode), ["reason"] = certification.Reason });
    }
}
