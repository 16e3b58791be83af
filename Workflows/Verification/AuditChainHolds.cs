using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Verification;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Operations;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Verification;

/// <summary>I7. Reads the trail once from its beginning, one row at a time, and keeps of it only the hashes that earlier runs wrote down.</summary>
internal sealed class AuditChainHolds : IInvariant
{
    public string Id => "I7";

    public string Title => "The audit trail is whole: no entry was changed, removed, put in or cut off, and every decision has its one entry.";

    public async IAsyncEnumerable<string> CheckAsync(EngineDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Written down before the trail is read: whatever they name must be in it.
        var ends = (await db.Set<OperationRun>().AsNoTracking().Where(r => r.AuditSequence > 0).Select(r => new { r.AuditSequence, r.AuditHash, r.FinishedAt }).ToListAsync(cancellationToken))
            .ToLookup(r => r.AuditSequence);
        var chain = new AuditChain();
        var entries = db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            foreach (var fault in chain.Add(entry))
            {
                yield return fault;
            }

            if (ends[entry.Sequence].FirstOrDefault(r => r.AuditHash != entry.Hash) is { } end)
            {
                yield return $"audit entry {entry.Sequence} ({entry.Action}) is not the one that stood there on {end.FinishedAt:u}";
            }
        }

        foreach (var cut in ends.Where(e => e.Key > chain.Last))
        {
            yield return $"the audit trail ends at entry {chain.Last}; on {cut.First().FinishedAt:u} it went to {cut.Key}";
        }

        await foreach (var missing in UnrecordedAsync(db, cancellationToken))
        {
            yield return missing;
        }
    }

    private static async IAsyncEnumerable<string> UnrecordedAsync(EngineDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        var tasks = db.Set<StaffTask>().AsNoTracking()
            .Where(t => t.Status == StaffTaskStatus.Completed)
            .Select(t => new { t.Id, t.Title, Count = entries.Count(e => e.Subject == t.Id && e.Action == "task.completed") })
            .Where(t => t.Count != 1);
        await foreach (var task in tasks.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return $"task {task.Id} '{task.Title}' is completed and has {task.Count} audit entries of that instead of one";
        }

        var decisions = db.Set<DecisionRecord>().AsNoTracking()
            .Select(d => new { d.Id, d.Decision, Count = entries.Count(e => e.Subject == d.Id && e.Action == "decision.recorded") })
            .Where(d => d.Count != 1);
        await foreach (var decision in decisions.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return $"decision {decision.Id} '{decision.Decision}' has {decision.Count} audit entries instead of one";
        }
    }
}
