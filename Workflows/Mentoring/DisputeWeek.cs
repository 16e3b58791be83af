using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>The firm sees a week otherwise.</summary>
internal sealed class DisputeWeek(MentoringService mentoring) : IDecisionRecorder
{
    public string Key => "mentoring.disputed";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        if (mentoring.Week(ProjectCase.Of(context).Number, (int)(data.Whole("week") ?? 0)) is { } report)
        {
            report.IsDisputed = true;
        }

        return Task.FromResult<JsonNode?>(null);
    }
}
