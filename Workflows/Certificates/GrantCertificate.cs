using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Numbers;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Certificates;

/// <summary>Allots the number, without gaps, and the code the public verifies by.</summary>
internal sealed class GrantCertificate(ProgrammeDbContext db, CertificationService certifications, NumberAllotter numbers, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "cert.grant";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var certification = certifications.Find(context.CorrelationId) ?? throw new InvalidOperationException($"{context.CorrelationId} is no certification.");
        var now = clock.GetUtcNow();
        var today = now.SeoulDate();
        var series = string.Create(CultureInfo.InvariantCulture, $"{data.Text("prefix", "SF")}-{today.Year}-{project.Track}");
        var number = await numbers.NextAsync(series, cancellationToken);
        var replaced = certification.Mode == CertificationMode.Renew ? certifications.FindCertificate(certification.CertificateNumber) : null;
        var certificate = new Certificate
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"{series}-{number:0000}"),
            CertificationId = certification.Id,
            ProjectNumber = project.Number,
            CompanyId = project.CompanyId,
            VerificationCode = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            IssuedAt = now,
            ValidUntil = SeoulTime.At(today.AddYears((int)(data.Whole("years") ?? 3)), TimeOnly.MinValue),
        };
        db.Add(certificate);
        certification.CertificateNumber = certificate.Number;
        certification.Status = CertificationStatus.Granted;
        certification.DecidedAt = now;
        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["number"] = certificate.Number, ["renewedCertificationId"] = replaced?.CertificationId };
    }
}
