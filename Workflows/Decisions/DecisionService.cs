using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Decisions;

/// <summary>Writes decision records and lets the recorder of the decision, where there is one, change the rows of the case.</summary>
public sealed class DecisionService(ProgrammeDbContext database, IServiceProvider services, ICaseFinder cases, AuditTrail audit, TimeProvider clock)
{
    private static readonly KindIndex<IDecisionRecorder> Recorders = new(recorder => recorder.Key);

    /// <summary>Records and applies, in the caller's commit.</summary>
    /// <returns>What the recorder hands back to the definition.</returns>
    public async Task<JsonNode?> RecordAsync(DecisionOrder order, CancellationToken cancellationToken = default)
    {
        var context = cases.Find(order.Reference, order.InstanceId);
        var now = clock.GetUtcNow();
        var record = new DecisionRecord
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Decision = order.Decision,
            Reference = order.Reference,
            ApplicationId = context.ApplicationId,
            InstanceId = order.InstanceId,
            Outcome = order.Outcome,
            Reason = order.Reason,
            DataJson = order.Data.ToJsonString(ReadableJson.Options),
            DecidedBy = order.DecidedBy,
            DecidedAt = now,
        };
        database.Add(record);
        await audit.AppendAsync(
            new AuditFact("decision.recorded", record.Id, order.Reference, order.DecidedBy, new JsonObject { ["decision"] = order.Decision, ["outcome"] = order.Outcome }),
            cancellationToken);
        return await ApplyAsync(order, context, cancellationToken);
    }

    /// <summary>What was decided about a case, newest first.</summary>
    public async Task<IReadOnlyList<DecisionRecord>> OfCaseAsync(string reference, CancellationToken cancellationToken = default) =>
        await database.Set<DecisionRecord>().AsNoTracking().Where(r => r.Reference == reference).OrderByDescending(r => r.DecidedAt).ThenByDescending(r => r.Id).ToListAsync(cancellationToken);

    private async Task<JsonNode?> ApplyAsync(DecisionOrder order, CaseContext context, CancellationToken cancellationToken)
    {
        var recorder = Recorders.Find(services, order.Decision);
        if (recorder is null)
        {
            return null;
        }

        // What everyone may need is beside what the definition handed over.
        var data = (JsonObject)order.Data.DeepClone();
        data.TryAdd("outcome", order.Outcome);
        data.TryAdd("reason", order.Reason);
        data.TryAdd("decidedBy", order.DecidedBy);
        return await recorder.RecordAsync(context, data, cancellationToken);
    }
}
