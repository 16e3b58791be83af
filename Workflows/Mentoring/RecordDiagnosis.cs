using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Completion;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>The diagnosis freezes the baselines and opens the list of tasks.</summary>
internal sealed class RecordDiagnosis(KpiService kpis, TaskBook tasks) : IDecisionRecorder
{
    public string Key => "mentoring.diagnosis";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var number = ProjectCase.Of(context).Number;
        await kpis.FreezeBaselinesAsync(number, data.Rows("kpis"), cancellationToken);
        await tasks.AddAsync(number, data.Rows("tasks"), cancellationToken);
        return null;
    }
}
