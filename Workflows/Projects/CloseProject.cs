using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Projects;

/// <summary>The project is over and settled; aftercare begins.</summary>
internal sealed class CloseProject(TimeProvider clock) : IDecisionRecorder
{
    public string Key => "project.close";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        project.Status = ProjectStatus.Closed;
        project.ClosedAt ??= clock.GetUtcNow();
        return Task.FromResult<JsonNode?>(null);
    }
}
