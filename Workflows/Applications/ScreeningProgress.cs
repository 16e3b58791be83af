using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Applications;

/// <summary>Tells a closed round when its last application is screened.</summary>
public sealed class ScreeningProgress(ProgrammeDbContext db, IWorkflowRuntime runtime)
{
    /// <summary>Saves, and raises round.screened when nothing of the round is left to screen.</summary>
    public async Task ReportAsync(Application application, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var isClosed = await db.Set<Round>().AnyAsync(r => r.Id == application.RoundId && r.Status == RoundStatus.Closed, cancellationToken);
        if (isClosed && !await db.Set<Application>().AnyAsync(a => a.RoundId == application.RoundId && a.Status == ApplicationStatus.Submitted, cancellationToken))
        {
            await runtime.PublishEventAsync("round.screened", application.RoundId, cancellationToken: cancellationToken);
        }
    }
}
