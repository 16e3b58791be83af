using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Scoring;

/// <summary>The panel in figures, to be shown beside a decision.</summary>
internal sealed class PanelFacts(PanelBook panels) : IFact
{
    public string Name => "panel.facts";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        if (panels.Find(context.CorrelationId) is not { } panel)
        {
            return null;
        }

        return new JsonArray(
            Row("패널", panel.Id), Row("기업", $"{panels.Firms(panel).Count}개사"),
            Row("위원", $"{panel.Members.Count(m => !m.IsReserve)}명, 예비 {panel.Members.Count(m => m.IsReserve)}명"),
            Row("수락", $"{panel.Members.Count(m => m.HasAccepted == true)}명"));
    }

    private static JsonObject Row(string label, string value) => new() { ["label"] = label, ["value"] = value };
}
