using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>All have signed: the project starts, late if the agreement was late, and keeps its length.</summary>
internal sealed class ConcludeAgreement(AgreementService agreements, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "agreement.signed";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var now = clock.GetUtcNow();
        project.SignedAt = now;
        project.Status = ProjectStatus.Building;
        if (now > project.StartAt)
        {
            project.StartAt = now;
        }

        if (agreements.CurrentText(project.Number) is { } text)
        {
            text.SignedAt = now;
        }

        return Task.FromResult<JsonNode?>(null);
    }
}
