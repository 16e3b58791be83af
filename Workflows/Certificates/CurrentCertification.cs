using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Certificates;

/// <summary>The certification of the case and the certificate it is about.</summary>
internal sealed class CurrentCertification(CertificationService certifications, IOptions<CertificationOptions> options) : IFact
{
    public string Name => "cert.current";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var certification = certifications.Find(context.CorrelationId) ?? throw new InvalidOperationException($"{context.CorrelationId} is no certification.");
        var certificate = certifications.FindCertificate(certification.CertificateNumber);
        return new JsonObject
        {
            ["certificationId"] = certification.Id,
            ["mode"] = OfficeWords.Of(certification.Mode),
            ["isRevocation"] = certification.Mode == CertificationMode.Revoke,
            ["purpose"] = certification.Purpose,
            ["hasSiteCheck"] = options.Value.HasSiteCheck,
            ["number"] = certificate?.Number ?? "",
            ["issuedAt"] = certificate is null ? null : SeoulTime.Iso(certificate.IssuedAt),
            ["validUntil"] = certificate is null ? null : SeoulTime.Iso(certificate.ValidUntil),
            ["lastDay"] = certificate is null ? null : SeoulTime.Iso(certificate.ValidUntil.AddSeconds(-1)),
        };
    }
}
