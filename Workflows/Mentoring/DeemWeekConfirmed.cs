using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>The firm was silent: the week counts as confirmed, and is marked so.</summary>
internal sealed class DeemWeekConfirmed(MentoringService mentoring) : IDecisionRecorder
{
    public string Key => "mentoring.deemed";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        if (mentoring.Week(ProjectCase.Of(context).Number, (int)(data.Whole("week") ?? 0)) is { } report)
        {
            report.IsDeemedConfirmed = true;
        }

        return Task.FromResult<JsonNode?>(null);
    }
}
