using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Appeals;

/// <summary>Files and withdraws objections. Writes belong to the caller's commit.</summary>
public sealed class AppealService(ProgrammeDbContext db, IWorkflowRuntime runtime, HolidayRegister holidays, TimeProvider clock)
{
    /// <summary>Files an objection against the newest decision; one may be open per case. Late ones are taken too: an officer decides on them.</summary>
    /// <returns>The appeal, or null when there is nothing to object to or one is open already.</returns>
    public async Task<Appeal?> FileAsync(string applicationNumber, string grounds, string opinion, CancellationToken cancellationToken = default)
    {
        var application = await db.Set<Application>().FirstOrDefaultAsync(a => a.Number == applicationNumber, cancellationToken);
        if (application is not { DecidedAt: { } decidedAt } || await db.Set<Appeal>().AnyAsync(a => a.ApplicationNumber == applicationNumber && a.Outcome == null, cancellationToken))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var appeal = new Appeal
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            ApplicationNumber = applicationNumber,
            RoundId = application.RoundId,
            CellId = CellBook.IdOf(application.RoundId, application.Track, application.MunicipalityCode),
            Against = application.Status switch
            {
                ApplicationStatus.Ineligible => "screening",
                ApplicationStatus.Cancelled => "cancellation",
                ApplicationStatus.Selected => "exit",
                _ => "selection",
            },
            Grounds = grounds,
            Opinion = opinion,
            FiledAt = now,
            PeriodEndsAt = DueRule.Parse("C7+").Compute(decidedAt, holidays.Current),
        };
        db.Add(appeal);
        await db.SaveChangesAsync(cancellationToken);
        await runtime.PublishEventAsync("appeal.filed", applicationNumber, new JsonObject { ["appealId"] = appeal.Id, ["against"] = appeal.Against }, cancellationToken);
        return appeal;
    }

    public async Task<bool> WithdrawAsync(string applicationNumber, CancellationToken cancellationToken = default)
    {
        if (!await db.Set<Appeal>().AnyAsync(a => a.ApplicationNumber == applicationNumber && a.Outcome == null, cancellationToken))
        {
            return false;
        }

        await runtime.PublishEventAsync("appeal.withdrawn", applicationNumber, cancellationToken: cancellationToken);
        return true;
    }
}
