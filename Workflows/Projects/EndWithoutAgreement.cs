using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Projects;

/// <summary>A project whose agreement failed holds no seat any more.</summary>
internal sealed class EndWithoutAgreement(TimeProvider clock) : IDecisionRecorder
{
    public string Key => "project.not-signed";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        if (project.Status == ProjectStatus.Preparing)
        {
            project.Status = ProjectStatus.NotSigned;
            project.ClosedAt = clock.GetUtcNow();
        }

        return Task.FromResult<JsonNode?>(null);
    }
}
