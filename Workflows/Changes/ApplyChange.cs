using System.Globalization;
using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Changes;

/// <summary>Writes the change into the project. A new end may only be later, so that no deadline moves closer.</summary>
internal sealed class ApplyChange(ChangeService changes, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "change.apply";

    private const int LongestExtensionMonths = 3;

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var change = changes.OfInstance(context.InstanceId);
        if (change.NewEndAt is { } end && end > project.EndAt)
        {
            var latest = project.EndAt.AddMonths(LongestExtensionMonths);
            project.EndAt = end < latest ? end : latest;
        }

        change.Status = ChangeStatus.Applied;
        change.DecidedAt = clock.GetUtcNow();
        return Task.FromResult<JsonNode?>(new JsonObject { ["endAt"] = project.EndAt.ToString("O", CultureInfo.InvariantCulture) });
    }
}
