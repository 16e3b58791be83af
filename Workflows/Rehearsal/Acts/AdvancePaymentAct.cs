using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Payments;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Rehearsal.Acts;

/// <summary>After the agreement most firms ask for their advance: seven tenths of the support, against a guarantee.</summary>
internal sealed class AdvancePaymentAct : ISpontaneousAct
{
    public async Task<IReadOnlyList<PlannedAct>> PlanAsync(RehearsalWorld world, CancellationToken cancellationToken)
    {
        var projects = await world.Db.Set<Project>().AsNoTracking()
            .Where(p => p.SignedAt != null && p.Status == ProjectStatus.Building && !world.Db.Set<Payment>().Any(x => x.ProjectNumber == p.Number && x.Kind == PaymentKind.Advance))
            .Select(p => new { p.Number, At = p.SignedAt!.Value })
            .ToListAsync(cancellationToken);
        return [.. projects
            .Where(p => world.Dice.Chance(0.9, p.Number, "advance"))
            .Select(p => new PlannedAct(
                WorkingHours.Snap(p.At.AddDays(4 + (world.Dice.Roll(p.Number, "advance-after") * 25))),
                "advance|" + p.Number,
                ct => AskAsync(world, p.Number, ct)))];
    }

    private static Task<bool> AskAsync(RehearsalWorld world, string number, CancellationToken cancellationToken) =>
        world.Gate.CommitAsync("payment.request", async (services, ct) =>
        {
            var project = await services.GetRequiredService<ProgrammeDbContext>().Set<Project>().SingleAsync(p => p.Number == number, ct);
            if (project.Status == ProjectStatus.Building)
            {
                var papers = new JsonObject { ["guarantee"] = SampleFiles.IdOf(SampleFiles.Staff), ["invoice"] = SampleFiles.IdOf(SampleFiles.Staff) };
                await services.GetRequiredService<PaymentService>().RequestAsync(
                    project, PaymentKind.Advance, project.SupportAmount * 7 / 10 / 1000 * 1000, new PaymentDetails(SimulatedNames.Shipped.Account, papers), ct);
            }
            return true;
        }, cancellationToken);
}
