using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Numbers;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Certificates;

/// <summary>Certification cases and certificates. Writes belong to the caller's commit.</summary>
public sealed class CertificationService(ProgrammeDbContext db, NumberAllotter numbers, IWorkflowRuntime runtime, TimeProvider clock)
{
    /// <summary>A firm asks for the certificate or its renewal.</summary>
    /// <exception cref="InvalidOperationException">A case of the project is still open.</exception>
    public async Task<Certification> RequestAsync(Project project, CertificationMode mode, string purpose, string? requestedBy, CancellationToken cancellationToken = default)
    {
        if (await db.Set<Certification>().AnyAsync(c => c.ProjectNumber == project.Number && c.Mode == mode && c.Status == CertificationStatus.Requested, cancellationToken))
        {
            throw new InvalidOperationException($"A certification of {project.Number} is still open.");
        }

        var certification = await AddAsync(project, mode, purpose, requestedBy, cancellationToken);
        await runtime.PublishEventAsync("cert.requested", certification.Id, new JsonObject { ["certificationId"] = certification.Id }, cancellationToken);
        return certification;
    }

    public async Task<bool> WithdrawAsync(string certificationId, CancellationToken cancellationToken = default)
    {
        if (Find(certificationId) is not { Status: CertificationStatus.Requested })
        {
            return false;
        }

        await runtime.PublishEventAsync("cert.withdrawn", certificationId, null, cancellationToken);
        return true;
    }

    public Certification? Find(string? id) => id is null ? null : db.Set<Certification>().Find(id);

    public IReadOnlyList<Certification> OfProject(string projectNumber) =>
        [.. db.Set<Certification>().Where(c => c.ProjectNumber == projectNumber).OrderBy(c => c.RequestedAt)];

    public Certificate? FindCertificate(string? number) => number is null ? null : db.Set<Certificate>().Find(number);

    /// <summary>The certificate of a project that is in force.</summary>
    public Certificate? ValidOf(string projectNumber) =>
        db.Set<Certificate>().FirstOrDefault(c => c.ProjectNumber == projectNumber && c.Status == CertificateStatus.Valid);

    /// <summary>What anybody may learn of a certificate who holds its code, or types its number.</summary>
    public async Task<CertificateCheck?> CheckAsync(string codeOrNumber, CancellationToken cancellationToken = default)
    {
        var certificate = await db.Set<Certificate>().AsNoTracking().FirstOrDefaultAsync(c => c.VerificationCode == codeOrNumber || c.Number == codeOrNumber, cancellationToken);
        if (certificate is null)
        {
            return null;
        }

        var project = await db.Set<Project>().AsNoTracking().FirstAsync(p => p.Number == certificate.ProjectNumber, cancellationToken);
        var company = await db.Set<Companies.Company>().AsNoTracking().FirstAsync(c => c.Id == certificate.CompanyId, cancellationToken);
        var status = certificate.Status == CertificateStatus.Valid && certificate.ValidUntil <= clock.GetUtcNow() ? CertificateStatus.Expired : certificate.Status;
        return new CertificateCheck(certificate.Number, status, company.Name, project.Track, project.MunicipalityCode, certificate.IssuedAt, certificate.ValidUntil, certificate.EndedAt);
    }

    /// <summary>Opens a case without telling anybody yet.</summary>
    public async Task<Certification> AddAsync(Project project, CertificationMode mode, string purpose, string? requestedBy, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var year = now.ToSeoul().Year;
        var series = string.Create(CultureInfo.InvariantCulture, $"C-{year}");
        var number = await numbers.NextAsync(series, cancellationToken);
        var certification = new Certification
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{series}-{number:0000}"),
            ProjectNumber = project.Number,
            CompanyId = project.CompanyId,
            Mode = mode,
            Purpose = purpose,
            CertificateNumber = mode == CertificationMode.Issue ? null : ValidOf(project.Number)?.Number,
            RequestedBy = requestedBy,
            RequestedAt = now,
        };
        db.Add(certification);
        await db.SaveChangesAsync(cancellationToken);
        return certification;
    }
}
