using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Changes;

/// <summary>A change that does not come: refused, withdrawn or void. The agreement stays as it was.</summary>
internal sealed class CloseChange(ChangeService changes, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "change.close";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var change = changes.OfInstance(context.InstanceId);
        change.Status = Enum.TryParse<ChangeStatus>(data.Text("status"), out var status) ? status : ChangeStatus.Refused;
        change.DecidedAt = clock.GetUtcNow();
        return Task.FromResult<JsonNode?>(null);
    }
}
