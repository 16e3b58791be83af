using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Exits;

/// <summary>The project ends here. Before the agreement its seat goes to the waiting list; after it, what was paid is settled.</summary>
internal sealed class TerminateProject(ProgrammeDbContext db, ExitService exits, SanctionList sanctions, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "exit.terminate";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var exit = exits.OfInstance(context.InstanceId);
        var isBeforeStart = project.SignedAt is null;
        project.Status = isBeforeStart ? ProjectStatus.NotSigned : ProjectStatus.Terminated;
        project.ClosedAt = clock.GetUtcNow();
        exit.Status = ExitStatus.Ended;
        exit.IsBadFaith = data.Flag("badFaith") ?? false;
        exit.DecidedAt = project.ClosedAt;
        if (context.Company is { } company)
        {
            await sanctions.AddAsync(company, project.Number, exit.Reason, (int)Math.Clamp(data.Whole("sanctionYears") ?? 0, 0, 5), cancellationToken);
        }

        // Events that wake the waiting list must find the seat free in the record.
        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject
        {
            ["isBeforeStart"] = isBeforeStart,

            // Where the money of the cell was the reason, there is no seat to hand on.
            ["releasesSeat"] = isBeforeStart && !exit.KeepsWaiting,
            ["cell"] = $"{project.RoundId}:{project.Track}:{project.MunicipalityCode}",
            ["paid"] = project.PaidAmount,
        };
    }
}
