using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Certificates;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Exits;
using SmartFactory.Workflows.Payments;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Host.Pages.Company.Requests;

/// <summary>Which requests make sense now; null where one may be made, else the sentence that says why not. The workflow judges the rest.</summary>
internal sealed record RequestState(string? PaymentNote, string? CertificateNote, bool CanGiveUp)
{
    public static async Task<RequestState> ReadAsync(ProgrammeDbContext db, Project project, CancellationToken cancellationToken)
    {
        var isPaying = await db.Set<Payment>().AnyAsync(
            payment => payment.ProjectNumber == project.Number && (payment.Status == PaymentStatus.Requested || payment.Status == PaymentStatus.Approved), cancellationToken);
        var isAsking = await db.Set<Certification>().AnyAsync(
            asked => asked.ProjectNumber == project.Number && asked.Status == CertificationStatus.Requested, cancellationToken);
        var isCertified = await db.Set<Certificate>().AnyAsync(
            certificate => certificate.ProjectNumber == project.Number && certificate.Status == CertificateStatus.Valid, cancellationToken);
        var isLeaving = await db.Set<ExitCase>().AnyAsync(exit => exit.ProjectNumber == project.Number && exit.Status == ExitStatus.Open, cancellationToken);
        var isRunning = project.Status is ProjectStatus.Building or ProjectStatus.Completed;
        return new RequestState(
            isPaying ? Text.Find("Requests.PaymentOpen") : isRunning && project.SupportAmount > project.PaidAmount ? null : Text.Find("Requests.PaymentNotNow"),
            isCertified ? Text.Find("Requests.Certified") : isAsking ? Text.Find("Requests.CertificateOpen")
                : project.Status is ProjectStatus.Settled or ProjectStatus.Closed ? null : Text.Find("Requests.CertificateNotNow"),
            !isLeaving && project.Status is ProjectStatus.Preparing or ProjectStatus.Building);
    }
}
