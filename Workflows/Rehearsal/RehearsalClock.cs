using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Where a killed rehearsal was: the last moment that left a trace. Whatever was to happen at that moment and left none happens again.</summary>
internal static class RehearsalClock
{
    public static async Task<DateTimeOffset?> LastMomentAsync(ProgrammeDbContext db, CancellationToken cancellationToken)
    {
        DateTimeOffset?[] moments =
        [
            await db.Instances.MaxAsync(i => (DateTimeOffset?)i.UpdatedAt, cancellationToken),
            await db.Timers.MaxAsync(t => t.FiredAt, cancellationToken),
            await db.Dispatches.MaxAsync(d => (DateTimeOffset?)d.CreatedAt, cancellationToken),
            await db.Set<Application>().MaxAsync(a => (DateTimeOffset?)a.StartedAt, cancellationToken),
            await db.Set<AuditEntry>().OrderByDescending(e => e.Sequence).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancellationToken),
        ];
        return moments.Max();
    }
}
