using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Persistence.Verification;

/// <summary>I10: executions, bookmarks and their order; the journal holds no variables.</summary>
internal sealed class JournalReproducesStates : IInvariant
{
    public string Id => "I10";

    public string Title => "Folding the journal gives the executions and bookmarks of every state, burst by burst without a gap.";

    public async IAsyncEnumerable<string> CheckAsync(EngineDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var moment = await ReadSnapshot.OpenAsync(db, cancellationToken);
        var strangers = await db.Journal.Where(j => !db.Instances.Any(i => i.Id == j.InstanceId)).Select(j => j.InstanceId).Distinct().ToListAsync(cancellationToken);
        foreach (var id in strangers)
        {
            yield return $"the journal knows instance {id}, which is not stored";
        }

        var instances = db.Instances.Select(i => new { i.Id, i.Version, i.Status, i.State }).AsNoTracking();
        foreach (var instance in await instances.ToListAsync(cancellationToken))
        {
            var fold = new JournalFold();
            var rows = db.Journal.AsNoTracking().Where(j => j.InstanceId == instance.Id).OrderBy(j => j.InstanceVersion);
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                fold.Add(row);
            }

            if (StateSummary.TryRead(instance.Id, instance.State, out var problem) is not { } summary)
            {
                yield return $"instance {instance.Id}: {problem}";
                continue;
            }

            foreach (var difference in fold.CompareWith(summary, instance.Version, instance.Status == WorkflowStatus.Running))
            {
                yield return $"instance {instance.Id}: {difference}";
            }
        }
    }
}
