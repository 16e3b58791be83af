using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Exits;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Rehearsal.Acts;

/// <summary>Four firms in a hundred give their seat back before they sign, while others still wait for one; two give up while they build, one closes down.</summary>
internal sealed class ExitRequestAct : ISpontaneousAct
{
    public async Task<IReadOnlyList<PlannedAct>> PlanAsync(RehearsalWorld world, CancellationToken cancellationToken)
    {
        var projects = await world.Db.Set<Project>().AsNoTracking()
            .Where(p => p.SignedAt != null && p.Status == ProjectStatus.Building && !world.Db.Set<ExitCase>().Any(x => x.ProjectNumber == p.Number))
            .Select(p => new { p.Number, At = p.SignedAt!.Value })
            .ToListAsync(cancellationToken);
        var unsigned = await world.Db.Set<Project>().AsNoTracking()
            .Where(p => p.SignedAt == null && p.Status == ProjectStatus.Preparing && !world.Db.Set<ExitCase>().Any(x => x.ProjectNumber == p.Number))
            .Select(p => new { p.Number, At = p.CreatedAt })
            .ToListAsync(cancellationToken);
        var early = unsigned
            .Where(p => world.Dice.Chance(0.04, p.Number, "gives-back"))
            .Select(p => new PlannedAct(
                WorkingHours.Snap(p.At.AddDays(2 + (world.Dice.Roll(p.Number, "gives-back-after") * 12))),
                "gives-back|" + p.Number,
                ct => GiveBackAsync(world, p.Number, ct)));
        return [.. early, .. projects
            .Where(p => world.Dice.Chance(0.03, p.Number, "gives-up"))
            .Select(p => new PlannedAct(
                WorkingHours.Snap(p.At.AddDays(60 + (world.Dice.Roll(p.Number, "gives-up-after") * 150))),
                "gives-up|" + p.Number,
                ct => AskAsync(world, p.Number, ct)))];
    }

    private static Task<bool> GiveBackAsync(RehearsalWorld world, string number, CancellationToken cancellationToken) =>
        world.Gate.CommitAsync("exit.request", async (services, ct) =>
        {
            var project = await services.GetRequiredService<ProgrammeDbContext>().Set<Project>().SingleAsync(p => p.Number == number, ct);
            if (project is { Status: ProjectStatus.Preparing, SignedAt: null })
            {
                await services.GetRequiredService<ExitService>().RequestAsync(project, SimulatedNames.Shipped.ExitKinds[0], SimulatedNames.Shipped.Withdrawal, null, isByCompany: true, ct);
            }
            return true;
        }, cancellationToken);

    private static Task<bool> AskAsync(RehearsalWorld world, string number, CancellationToken cancellationToken) =>
        world.Gate.CommitAsync("exit.request", async (services, ct) =>
        {
            var project = await services.GetRequiredService<ProgrammeDbContext>().Set<Project>().SingleAsync(p => p.Number == number, ct);
            if (project.Status == ProjectStatus.Building)
            {
                var isClosure = world.Dice.Chance(1 / 3.0, number, "closes-down");
                await services.GetRequiredService<ExitService>().RequestAsync(
                    project, isClosure ? SimulatedNames.Shipped.ExitKinds[1] : SimulatedNames.Shipped.ExitKinds[0], SimulatedNames.Shipped.Withdrawal, null, isByCompany: true, ct);
            }
            return true;
        }, cancellationToken);
}
