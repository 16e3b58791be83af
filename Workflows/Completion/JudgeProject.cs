using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Completion;

/// <summary>The verdict of the final inspection, or of a failure wherever it was judged, is the project's.</summary>
internal sealed class JudgeProject : IDecisionRecorder
{
    public string Key => "completion.verdict";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        if (data.Flag("isFinal") == true || data.Flag("isFailure") == true)
        {
            project.Verdict = data.Text("verdict");
            project.Status = ProjectStatus.Completed;
        }

        return Task.FromResult<JsonNode?>(null);
    }
}
