using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Verification;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Verification;

/// <summary>I1: what the product said yes to is there, whole.</summary>
internal sealed class AcknowledgedIsStored : IInvariant
{
    public string Id => "I1";

    public string Title => "Every acknowledged submission and decision is present with everything it consists of.";

    public async IAsyncEnumerable<string> CheckAsync(EngineDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cases = (await db.Instances.AsNoTracking()
            .Where(i => i.CorrelationId != null)
            .Select(i => i.CorrelationId!)
            .Distinct()
            .ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var submitted = db.Set<Application>().AsNoTracking().Where(a => a.Number != null).Select(a => new { a.Number, a.SubmittedAt, a.SubmissionHash });
        await foreach (var application in submitted.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (application.SubmittedAt is null || application.SubmissionHash is null)
            {
                yield return $"{application.Number} has a number but no receipt time or hash";
            }

            if (!cases.Contains(application.Number!) && !await IsBeingStartedAsync(db, application.Number!, cancellationToken))
            {
                yield return $"{application.Number} was received and no workflow ever took it up";
            }
        }

        var halves = db.Set<StaffTask>().AsNoTracking()
            .Where(t => t.Status == StaffTaskStatus.Completed && (t.CompletedAction == null || t.CompletionJson == null || t.CompletedBy == null || t.CompletedAt == null))
            .Select(t => new { t.Id, t.Title });
        await foreach (var task in halves.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return $"task {task.Id} '{task.Title}' is completed without who, when or what";
        }
    }

    private static Task<bool> IsBeingStartedAsync(EngineDbContext db, string number, CancellationToken cancellationToken) =>
        db.Dispatches.AsNoTracking().AnyAsync(d => d.Payload.Contains(number), cancellationToken);
}
