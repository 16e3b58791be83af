using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Persistence.Verification;

/// <summary>I3.</summary>
internal sealed class BookmarkRowsMatchStates : IInvariant
{
    public string Id => "I3";

    public string Title => "The bookmark rows of every running instance are those of its state.";

    public async IAsyncEnumerable<string> CheckAsync(EngineDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var moment = await ReadSnapshot.OpenAsync(db, cancellationToken);
        var rows = (await db.Bookmarks.Select(b => new { b.Id, b.InstanceId }).ToListAsync(cancellationToken)).ToLookup(b => b.InstanceId, b => b.Id);
        var running = db.Instances.Where(i => i.Status == WorkflowStatus.Running).Select(i => new { i.Id, i.State });
        await foreach (var instance in running.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (StateSummary.TryRead(instance.Id, instance.State, out var problem) is not { BookmarkIds: var inState })
            {
                yield return $"instance {instance.Id} cannot go on: {problem}";
                continue;
            }

            foreach (var id in inState.Except(rows[instance.Id]))
            {
                yield return $"instance {instance.Id} waits on bookmark {id}, which has no row";
            }

            foreach (var id in rows[instance.Id].Except(inState))
            {
                yield return $"bookmark {id} has a row, but instance {instance.Id} does not wait on it";
            }
        }
    }
}
