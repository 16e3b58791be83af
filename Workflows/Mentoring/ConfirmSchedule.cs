using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>The firm agreed to the weeks, or let its time pass, which counts as yes.</summary>
internal sealed class ConfirmSchedule(MentoringService mentoring) : IDecisionRecorder
{
    public string Key => "mentoring.confirm";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        foreach (var booking in mentoring.Team(ProjectCase.Of(context).Number))
        {
            booking.IsConfirmed = true;
        }

        return Task.FromResult<JsonNode?>(null);
    }
}
