using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Operations;

/// <summary>Remembers what was run to keep the product in order, and what came of it last.</summary>
public sealed class OperationLog(ProgrammeDbContext database, ICommitGate gate, TimeProvider clock)
{
    /// <summary>Stores a run that ends now, in a commit of its own.</summary>
    public Task RecordAsync(string kind, DateTimeOffset startedAt, bool succeeded, JsonObject detail, CancellationToken cancellationToken = default) =>
        gate.CommitAsync(
            "operation.record",
            async (services, ct) =>
            {
                var db = services.GetRequiredService<ProgrammeDbContext>();
                var (sequence, hash) = await services.GetRequiredService<AuditTrail>().EndAsync(ct);
                var now = clock.GetUtcNow();
                db.Add(new OperationRun
                {
                    Id = Guid.CreateVersion7(now).ToString("N"),
                    Kind = kind,
                    StartedAt = startedAt,
                    FinishedAt = now,
                    Succeeded = succeeded,
                    DetailJson = detail.ToJsonString(ReadableJson.Options),
                    AuditSequence = sequence,
                    AuditHash = hash,
                });
                return true;
            },
            cancellationToken);

    public Task<OperationRun?> LastAsync(string kind, CancellationToken cancellationToken = default) =>
        database.Set<OperationRun>().AsNoTracking().Where(r => r.Kind == kind).OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(cancellationToken);
}
