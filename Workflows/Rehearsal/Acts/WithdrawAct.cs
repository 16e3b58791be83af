using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Applications;

namespace SmartFactory.Workflows.Rehearsal.Acts;

/// <summary>Three in a hundred take their application back before the decision.</summary>
internal sealed class WithdrawAct : ISpontaneousAct
{
    public async Task<IReadOnlyList<PlannedAct>> PlanAsync(RehearsalWorld world, CancellationToken cancellationToken)
    {
        var waiting = await world.Db.Set<Application>().AsNoTracking()
            .Where(a => a.Status == ApplicationStatus.Submitted || a.Status == ApplicationStatus.Eligible)
            .Select(a => new { a.Id, a.Number, a.SubmittedAt })
            .ToListAsync(cancellationToken);
        return [.. waiting
            .Where(a => world.Dice.Chance(0.03, a.Number!, "withdraws"))
            .Select(a => new PlannedAct(
                WorkingHours.Snap(a.SubmittedAt!.Value.AddDays(2 + (world.Dice.Roll(a.Number!, "withdraws-after") * 35))),
                "withdraw|" + a.Number,
                ct => world.Gate.CommitAsync("application.withdraw", (services, c) => services.GetRequiredService<ApplicationService>().WithdrawAsync(a.Id, SimulatedNames.Shipped.Withdrawal, c), ct)))];
    }
}
