using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Changes;

/// <summary>Ties the request to the instance that handles it.</summary>
internal sealed class OpenChange(ProgrammeDbContext db, ChangeService changes) : IDecisionRecorder
{
    public string Key => "change.open";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var change = (data.Text("changeId") is { Length: > 0 } id ? changes.Find(id) : await changes.OpenAsync(context.CorrelationId ?? "", cancellationToken))
            ?? throw new InvalidOperationException($"{context.CorrelationId} has no open change.");
        change.InstanceId = context.InstanceId;
        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["changeId"] = change.Id };
    }
}
