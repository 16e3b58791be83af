using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Appeals;
using SmartFactory.Workflows.Applications;

namespace SmartFactory.Workflows.Rehearsal.Acts;

/// <summary>Eight in a hundred of those who were turned down object, within the week they have.</summary>
internal sealed class AppealAct : ISpontaneousAct
{
    private const double Share = 0.08;

    public async Task<IReadOnlyList<PlannedAct>> PlanAsync(RehearsalWorld world, CancellationToken cancellationToken)
    {
        var refused = await world.Db.Set<Application>().AsNoTracking()
            .Where(a => a.DecidedAt != null && (a.Status == ApplicationStatus.Rejected || a.Status == ApplicationStatus.Excluded || a.Status == ApplicationStatus.Ineligible))
            // A rank means it was good enough and waited: its list ending is not a refusal.
            .Where(a => a.RankInCell == null)
            .Where(a => !world.Db.Set<Appeal>().Any(p => p.ApplicationNumber == a.Number))
            .Select(a => new { a.Number, a.DecidedAt })
            .ToListAsync(cancellationToken);
        return [.. refused
            .Where(a => world.Dice.Chance(Share, a.Number!, "appeals"))
            .Select(a => new PlannedAct(
                WorkingHours.Snap(a.DecidedAt!.Value.AddDays(1.5 + (world.Dice.Roll(a.Number!, "appeals-after") * 4))),
                "appeal|" + a.Number,
                ct => world.Gate.CommitAsync("appeal.file", async (services, c) => await services.GetRequiredService<AppealService>().FileAsync(a.Number!, SimulatedNames.Shipped.Withdrawal, SimulatedNames.Shipped.Prose, c) is not null, ct)))];
    }
}
