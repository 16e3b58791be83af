using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>The firm confirmed a week.</summary>
internal sealed class ConfirmWeek(MentoringService mentoring) : IDecisionRecorder
{
    public string Key => "mentoring.confirmed";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        if (mentoring.Week(ProjectCase.Of(context).Number, (int)(data.Whole("week") ?? 0)) is { } report)
        {
            report.IsConfirmed = true;
        }

        return Task.FromResult<JsonNode?>(null);
    }
}
