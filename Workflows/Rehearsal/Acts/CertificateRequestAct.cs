using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Certificates;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Rehearsal.Acts;

/// <summary>Six in ten of those who succeeded ask for the governor's certificate.</summary>
internal sealed class CertificateRequestAct : ISpontaneousAct
{
    public async Task<IReadOnlyList<PlannedAct>> PlanAsync(RehearsalWorld world, CancellationToken cancellationToken)
    {
        var projects = await world.Db.Set<Project>().AsNoTracking()
            .Where(p => p.ClosedAt != null && p.Status == ProjectStatus.Closed && p.Verdict == SimulatedNames.Shipped.Success && !world.Db.Set<Certification>().Any(x => x.ProjectNumber == p.Number))
            .Select(p => new { p.Number, At = p.ClosedAt!.Value })
            .ToListAsync(cancellationToken);
        return [.. projects
            .Where(p => world.Dice.Chance(0.6, p.Number, "certificate"))
            .Select(p => new PlannedAct(
                WorkingHours.Snap(p.At.AddDays(3 + (world.Dice.Roll(p.Number, "certificate-after") * 40))),
                "certificate|" + p.Number,
                ct => AskAsync(world, p.Number, ct)))];
    }

    private static Task<bool> AskAsync(RehearsalWorld world, string number, CancellationToken cancellationToken) =>
        world.Gate.CommitAsync("certification.request", async (services, ct) =>
        {
            var project = await services.GetRequiredService<ProgrammeDbContext>().Set<Project>().SingleAsync(p => p.Number == number, ct);
            await services.GetRequiredService<CertificationService>().RequestAsync(project, CertificationMode.Issue, SimulatedNames.Shipped.CertificatePurpose, null, ct);
            return true;
        }, cancellationToken);
}
