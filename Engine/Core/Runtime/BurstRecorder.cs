using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Faults;
using SmartFactory.Engine.Incidents;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime.Dispatching;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Runtime;

/// <summary>Writes everything a burst changed into the current commit: instance, journal, bookmarks, timers, incidents, and rows for other instances.</summary>
internal sealed class BurstRecorder(
    IInstanceStore instances,
    IJournalStore journal,
    IBookmarkStore bookmarks,
    ITimerStore timers,
    IDispatchStore dispatches,
    IIncidentStore incidents,
    EventFanOut events,
    IEnumerable<IBookmarkObserver> observers,
    IEnumerable<IInstanceObserver> lives,
    IInstanceChanges changes,
    IAfterCommit afterCommit,
    TimeProvider clock)
{
    public async Task StoreStartAsync(Workflow workflow, StartWorkflow request, string id, BurstResult result, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var instance = Apply(
            new WorkflowInstance
            {
                Id = id,
                DefinitionId = workflow.DefinitionId,
                DefinitionVersionId = workflow.DefinitionVersionId,
                DefinitionVersion = workflow.DefinitionVersion,
                ParentInstanceId = request.ParentInstanceId,
                ParentBookmarkId = request.ParentBookmarkId,
                State = result.State,
                CreatedAt = now,
            },
            result,
            now);
        Failpoint.Pass(Failpoints.BurstRan);
        await instances.InsertAsync(instance, cancellationToken);
        Failpoint.Pass(Failpoints.BurstInstanceStored);
        await StoreRestAsync(instance, null, result, cancellationToken);
        if (instance.Status != WorkflowStatus.Finished)
        {
            foreach (var observer in lives)
            {
                await observer.StartedAsync(instance, workflow, cancellationToken);
            }
        }
    }

    public async Task StoreAsync(Workflow workflow, WorkflowInstance before, Bookmark? resumed, BurstResult result, CancellationToken cancellationToken)
    {
        var instance = Apply(before, result, clock.GetUtcNow());
        Failpoint.Pass(Failpoints.BurstRan);
        await instances.UpdateAsync(instance, before.Version, cancellationToken);
        Failpoint.Pass(Failpoints.BurstInstanceStored);
        if (instance.CorrelationId != before.CorrelationId)
        {
            // What waits already must be found by the case's new name.
            await bookmarks.CorrelateAsync(instance.Id, instance.CorrelationId, cancellationToken);
        }

        await StoreRestAsync(instance, resumed, result, cancellationToken);
        foreach (var observer in lives)
        {
            if (instance.Status == WorkflowStatus.Finished)
            {
                await observer.FinishedAsync(instance, cancellationToken);
            }
            else if (before.Status == WorkflowStatus.Finished)
            {
                // A fault had ended it; it lives again.
                await observer.StartedAsync(instance, workflow, cancellationToken);
            }
        }
    }

    private static WorkflowInstance Apply(WorkflowInstance instance, BurstResult result, DateTimeOffset now) => instance with
    {
        Status = result.Status,
        SubStatus = result.SubStatus,
        CorrelationId = result.CorrelationId,
        Name = result.Name,
        IncidentCount = result.IncidentCount,
        State = result.State,
        Version = instance.Version + 1,
        UpdatedAt = now,
        FinishedAt = result.Status == WorkflowStatus.Finished ? now : null,
    };

    private async Task StoreRestAsync(WorkflowInstance instance, Bookmark? resumed, BurstResult result, CancellationToken cancellationToken)
    {
        var removed = await RemovedAsync(instance, result, cancellationToken);
        var removedIds = removed.Count == 0 ? [] : removed.ConvertAll(b => b.Id);
        var created = Created(instance, result);

        await journal.AppendAsync(
            new JournalBurst(
                instance.Id,
                instance.Version,
                resumed is { AutoBurn: true } && removedIds.Contains(resumed.Id) ? resumed.Id : null,
                result.Journal,
                created.Count == 0 ? [] : created.ConvertAll(b => b.Id),
                removedIds),
            cancellationToken);
        Failpoint.Pass(Failpoints.BurstJournalStored);
        await bookmarks.ApplyAsync(created, removedIds, cancellationToken);
        Failpoint.Pass(Failpoints.BurstBookmarksStored);
        await timers.DisarmByBookmarksAsync(removedIds, cancellationToken);
        await ArmAsync(instance, result, removedIds, cancellationToken);
        Failpoint.Pass(Failpoints.BurstTimersStored);
        if (result.NewIncidents.Count > 0)
        {
            await incidents.AddAsync(instance.Id, result.NewIncidents, cancellationToken);
        }

        await EnqueueAsync(instance, result, cancellationToken);
        Failpoint.Pass(Failpoints.BurstRowsLeft);
        await TellAsync(removed, cancellationToken);
        afterCommit.Do(() => changes.Announce(new InstanceChange(instance.Id)));
    }

    private static List<Bookmark> Created(WorkflowInstance instance, BurstResult result)
    {
        var created = new List<Bookmark>();
        if (result.Status != WorkflowStatus.Finished)
        {
            foreach (var bookmark in result.CreatedBookmarks)
            {
                created.Add(bookmark.CorrelationId == instance.CorrelationId ? bookmark : bookmark with { CorrelationId = instance.CorrelationId });
            }
        }

        return created;
    }

    /// <summary>A finished instance waits for nothing, even where its state still names bookmarks (a fault leaves those of blocked siblings).</summary>
    private async Task<List<Bookmark>> RemovedAsync(WorkflowInstance instance, BurstResult result, CancellationToken cancellationToken)
    {
        var removed = new List<Bookmark>(result.RemovedBookmarks);
        if (result.Status == WorkflowStatus.Finished && instance.Version > 1)
        {
            foreach (var left in await bookmarks.FindByInstanceAsync(instance.Id, cancellationToken))
            {
                if (!removed.Exists(b => b.Id == left.Id))
                {
                    removed.Add(left);
                }
            }
        }

        return removed;
    }

    private async Task ArmAsync(WorkflowInstance instance, BurstResult result, List<string> removedIds, CancellationToken cancellationToken)
    {
        foreach (var timer in result.Timers)
        {
            var bound = timer.BookmarkId is not null;
            if (bound && (instance.Status == WorkflowStatus.Finished || removedIds.Contains(timer.BookmarkId!)))
            {
                continue;
            }

            await timers.ArmAsync(timer.InstanceId is null ? timer with { InstanceId = instance.Id } : timer, cancellationToken);
        }
    }

    private async Task EnqueueAsync(WorkflowInstance instance, BurstResult result, CancellationToken cancellationToken)
    {
        foreach (var request in result.Requests)
        {
            switch (request)
            {
                case StartRequested start:
                    await dispatches.EnqueueAsync(DispatchKinds.Start, DispatchRows.Start(start.Start), instance.Id, cancellationToken);
                    break;
                case EventPublished published:
                    await events.PublishAsync(
                        published.EventName, published.CorrelationId, published.Payload, instance.Id, published.IsLocal, cancellationToken);
                    break;
                case TaskRequested task:
                    await dispatches.EnqueueAsync(DispatchKinds.Task, DispatchRows.Task(task, instance.CorrelationId), instance.Id, cancellationToken);
                    break;
                case HttpRequested http:
                    await dispatches.EnqueueAsync(DispatchKinds.Http, DispatchRows.Http(http), instance.Id, cancellationToken);
                    break;
                default:
                    throw new InvalidOperationException($"Nothing does a {request.GetType().Name}.");
            }
        }

        if (instance is { Status: WorkflowStatus.Finished, ParentBookmarkId: { } parent })
        {
            await dispatches.EnqueueAsync(DispatchKinds.Parent, DispatchRows.Parent(parent, instance.Id, result), instance.Id, cancellationToken);
        }
    }

    private async Task TellAsync(List<Bookmark> removed, CancellationToken cancellationToken)
    {
        if (removed.Count == 0)
        {
            return;
        }

        foreach (var observer in observers)
        {
            await observer.BookmarksRemovedAsync(removed, cancellationToken);
        }
    }
}
