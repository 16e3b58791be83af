using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Scoring;

/// <summary>The panel goes on with fewer than five; its means are not trimmed.</summary>
internal sealed class ReducePanel(PanelBook panels) : IDecisionRecorder
{
    public string Key => "panel.reduced";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken) => Task.FromResult<JsonNode?>(new JsonObject { ["isReduced"] = panels.Of(context).IsReduced = true });
}
