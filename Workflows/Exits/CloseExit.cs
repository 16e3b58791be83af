using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Exits;

/// <summary>The project goes on: relieved, dismissed or withdrawn.</summary>
internal sealed class CloseExit(ExitService exits, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "exit.close";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var exit = exits.OfInstance(context.InstanceId);
        exit.Status = Enum.TryParse<ExitStatus>(data.Text("status"), out var status) ? status : ExitStatus.Continued;
        exit.DecidedAt = clock.GetUtcNow();
        return Task.FromResult<JsonNode?>(null);
    }
}
