using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>The final word on every task.</summary>
internal sealed class WrapUp(TaskBook tasks) : IDecisionRecorder
{
    public string Key => "mentoring.wrap-up";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        await tasks.MoveAsync(ProjectCase.Of(context).Number, data.Rows("items"), cancellationToken);
        return null;
    }
}
