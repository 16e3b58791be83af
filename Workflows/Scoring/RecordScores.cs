using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Turns completed score tasks into sheets; what was not handed in gives no sheet.</summary>
internal sealed class RecordScores(PanelBook panels, ScoreSheetWriter writer) : IDecisionRecorder
{
    public string Key => "panel.scores";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var panel = panels.Of(context);
        var written = await writer.WriteAsync(panel.Id, data.Rows("rows"), data.Text("step"), cancellationToken);
        return new JsonObject { ["sheets"] = written };
    }
}
