using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Evaluators who may sit on the panel: not of a vendor's or firm's own house (R4), and not asked before.</summary>
internal sealed class PanelCandidates(PanelBook panels, PanelDraw draw) : IFact
{
    public string Name => "panel.candidates";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => new JsonArray([.. draw.Candidates(panels.Of(context)).Select(p => (JsonNode)new JsonObject { ["value"] = p.Id, ["key"] = p.Id, ["label"] = p.DisplayName })]);
}
