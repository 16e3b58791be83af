using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Scoring;

namespace SmartFactory.Workflows.Appeals;

/// <summary>Sheets of the new evaluators of an objection.</summary>
internal sealed class RecordAppealScores(ScoreSheetWriter writer) : IDecisionRecorder
{
    public string Key => "appeal.scores";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var number = context.Application?.Number ?? throw new InvalidOperationException($"{context.CorrelationId} is no application.");
        return new JsonObject { ["sheets"] = await writer.WriteAsync($"appeal:{number}", data.Rows("rows"), "appeal", cancellationToken) };
    }
}
