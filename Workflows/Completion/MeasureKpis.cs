using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Completion;

/// <summary>Takes over the confirmed values and the achievement they give.</summary>
internal sealed class MeasureKpis(KpiService kpis) : IDecisionRecorder
{
    public string Key => "completion.kpi";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        project.AchievementBasisPoints = await kpis.MeasureAsync(project.Number, data.Rows("items"), cancellationToken) ?? project.AchievementBasisPoints;
        return new JsonObject { ["achievement"] = project.AchievementBasisPoints };
    }
}
