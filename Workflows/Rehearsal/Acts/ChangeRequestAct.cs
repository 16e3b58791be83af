using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Changes;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Rehearsal.Acts;

/// <summary>A third of the firms want something changed while they build, three in five of them a thing the office only takes note of.</summary>
internal sealed class ChangeRequestAct : ISpontaneousAct
{
    private static readonly string[] SelfKinds = ["contact", "account", "period-short"];

    private static readonly string[] ApprovedKinds = ["period", "vendor", "kpi"];

    public async Task<IReadOnlyList<PlannedAct>> PlanAsync(RehearsalWorld world, CancellationToken cancellationToken)
    {
        var projects = await world.Db.Set<Project>().AsNoTracking()
            .Where(p => p.SignedAt != null && p.Status == ProjectStatus.Building && !world.Db.Set<ChangeRequest>().Any(x => x.ProjectNumber == p.Number))
            .Select(p => new { p.Number, At = p.SignedAt!.Value })
            .ToListAsync(cancellationToken);
        return [.. projects
            .Where(p => world.Dice.Chance(0.35, p.Number, "change"))
            .Select(p => new PlannedAct(
                WorkingHours.Snap(p.At.AddDays(30 + (world.Dice.Roll(p.Number, "change-after") * 180))),
                "change|" + p.Number,
                ct => AskAsync(world, p.Number, ct)))];
    }

    private static Task<bool> AskAsync(RehearsalWorld world, string number, CancellationToken cancellationToken) =>
        world.Gate.CommitAsync("change.request", async (services, ct) =>
        {
            var project = await services.GetRequiredService<ProgrammeDbContext>().Set<Project>().SingleAsync(p => p.Number == number, ct);
            if (project.Status == ProjectStatus.Building)
            {
                var kind = world.Dice.Chance(0.6, number, "change-self") ? world.Dice.Pick(SelfKinds, number, "change-kind") : world.Dice.Pick(ApprovedKinds, number, "change-kind");
                await services.GetRequiredService<ChangeService>().RequestAsync(project, Wish(world, project, kind), ct);
            }
            return true;
        }, cancellationToken);

    private static ChangeWish Wish(RehearsalWorld world, Project project, string kind) =>
        new(kind, world.Now.AddDays(-world.Dice.Between(2, 12, project.Number, "change-cause")), SimulatedNames.Shipped.ChangeBefore, SimulatedNames.Shipped.ChangeAfter, SimulatedNames.Shipped.Prose)
        {
            NewEndAt = kind switch
            {
                "period-short" => project.EndAt.AddDays(21),
                "period" => project.EndAt.AddDays(60),
                _ => null,
            },
        };
}
