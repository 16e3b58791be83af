using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.DraftRehearsals;

/// <summary>Rehearsals of drafts, one at a time: asking for one, giving it up, and what the process that plays it reports. Changes belong to the current commit.</summary>
public sealed class DraftRehearsalDesk(ProgrammeDbContext database, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Older ones of a definition go when a new one is asked for.</summary>
    private const int Kept = 20;

    /// <summary>A process that has given no sign for so long is gone.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    /// <returns>Null when one waits or runs already, of whichever definition.</returns>
    public async Task<DraftRehearsal?> AskAsync(DraftRehearsalOrder order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (await AtWorkAsync(cancellationToken) is not null)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var rehearsal = new DraftRehearsal
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            DefinitionId = order.DefinitionId,
            Name = order.Name,
            DraftVersion = order.DraftVersion,
            Revision = order.Revision,
            DraftJson = order.DraftJson,
            Year = order.Year,
            Applicants = order.Applicants,
            Seed = order.Seed,
            Status = DraftRehearsalStatus.Waiting,
            Place = 1,
            RequestedBy = order.By,
            RequestedAt = now,
        };
        database.Add(rehearsal);
        var old = await database.Set<DraftRehearsal>().Where(r => r.DefinitionId == order.DefinitionId).OrderByDescending(r => r.RequestedAt).Skip(Kept - 1).Select(r => r.Id).ToListAsync(cancellationToken);
        await database.Set<DraftRehearsal>().Where(r => old.Contains(r.Id)).ExecuteDeleteAsync(cancellationToken);
        await audit.AppendAsync(new AuditFact("rehearsal.asked", rehearsal.Id, null, order.By, new JsonObject { ["definition"] = order.DefinitionId, ["version"] = order.DraftVersion, ["year"] = order.Year, ["applicants"] = order.Applicants, ["seed"] = order.Seed }), cancellationToken);
        return rehearsal;
    }

    public Task<DraftRehearsal?> AtWorkAsync(CancellationToken cancellationToken = default) =>
        database.Set<DraftRehearsal>().AsNoTracking().FirstOrDefaultAsync(r => r.Place != null, cancellationToken);

    /// <summary>The process that plays it notices within seconds, ends and clears up.</summary>
    /// <returns>False when it was over already.</returns>
    public async Task<bool> CancelAsync(string id, string actor, CancellationToken cancellationToken = default)
    {
        var cancelled = await EndAsync(id, DraftRehearsalStatus.Cancelled, cancellationToken);
        if (cancelled)
        {
            await audit.AppendAsync(new AuditFact("rehearsal.cancelled", id, null, actor), cancellationToken);
        }

        return cancelled;
    }

    /// <summary>Takes the one that waits; of two nodes one gets it.</summary>
    public async Task<DraftRehearsal?> TakeAsync(string node, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var taken = await database.Set<DraftRehearsal>().Where(r => r.Status == DraftRehearsalStatus.Waiting).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.Status, DraftRehearsalStatus.Running).SetProperty(x => x.Node, node).SetProperty(x => x.StartedAt, now).SetProperty(x => x.SeenAt, now), cancellationToken);
        return taken == 0 ? null : await database.Set<DraftRehearsal>().AsNoTracking().SingleAsync(r => r.Place != null, cancellationToken);
    }

    /// <returns>False when somebody gave it up: the process has to end.</returns>
    public async Task<bool> ReportAsync(string id, int percent, bool isDraftPlaying, DateTimeOffset? day, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        return await database.Set<DraftRehearsal>().Where(r => r.Id == id && r.Status == DraftRehearsalStatus.Running).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.SeenAt, now).SetProperty(x => x.Percent, percent).SetProperty(x => x.IsDraftPlaying, isDraftPlaying).SetProperty(x => x.ReachedDay, day), cancellationToken) == 1;
    }

    public async Task FinishAsync(string id, RehearsedPair outcome, int? publishedVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (await EndAsync(id, DraftRehearsalStatus.Finished, cancellationToken))
        {
            var json = outcome.Write();
            await database.Set<DraftRehearsal>().Where(r => r.Id == id).ExecuteUpdateAsync(
                r => r.SetProperty(x => x.OutcomeJson, json).SetProperty(x => x.PublishedVersion, publishedVersion).SetProperty(x => x.Percent, 100), cancellationToken);
            await audit.AppendAsync(new AuditFact("rehearsal.finished", id), cancellationToken);
        }
    }

    public async Task FailAsync(string id, DraftRehearsalFailure failure, string? detail, CancellationToken cancellationToken = default)
    {
        if (await EndAsync(id, DraftRehearsalStatus.Failed, cancellationToken))
        {
            await database.Set<DraftRehearsal>().Where(r => r.Id == id).ExecuteUpdateAsync(
                r => r.SetProperty(x => x.Failure, failure).SetProperty(x => x.FailureDetail, detail), cancellationToken);
            await audit.AppendAsync(new AuditFact("rehearsal.failed", id, Data: new JsonObject { ["failure"] = failure.ToString() }), cancellationToken);
        }
    }

    /// <summary>Frees the place of a process that is gone.</summary>
    /// <param name="isAlone">No other host can be at work on this database: whatever runs is a leftover.</param>
    public async Task FreeAsync(bool isAlone, CancellationToken cancellationToken = default)
    {
        var silent = clock.GetUtcNow() - Silence;
        var gone = await database.Set<DraftRehearsal>()
            .Where(r => r.Status == DraftRehearsalStatus.Running && (isAlone || r.SeenAt < silent)).Select(r => r.Id).ToListAsync(cancellationToken);
        foreach (var id in gone)
        {
            await FailAsync(id, DraftRehearsalFailure.Interrupted, null, cancellationToken);
        }
    }

    private async Task<bool> EndAsync(string id, DraftRehearsalStatus status, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await database.Set<DraftRehearsal>().Where(r => r.Id == id && r.Place != null).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.Status, status).SetProperty(x => x.FinishedAt, now).SetProperty(x => x.Place, (int?)null), cancellationToken) == 1;
    }
}
