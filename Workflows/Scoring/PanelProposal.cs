using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Scoring;

/// <summary>The drawn members: enough to have five and two reserves with those who accepted already.</summary>
internal sealed class PanelProposal(PanelBook panels, PanelDraw draw) : IFact
{
    public string Name => "panel.proposal";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => new JsonArray([.. draw.Propose(panels.Of(context)).Select(m => (JsonNode)new JsonObject
    {
        ["key"] = m.PersonId,
        ["userId"] = m.PersonId,
        ["name"] = m.Name,
        ["field"] = m.Field,
        ["kind"] = m.IsReserve ? "예비" : "위원",
        ["chair"] = m.IsChair,
    })]);
}
