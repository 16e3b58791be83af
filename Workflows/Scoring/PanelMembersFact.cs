using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Members who sit, to sign the score table.</summary>
internal sealed class PanelMembersFact(PanelBook panels) : IFact
{
    public string Name => "panel.members";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => new JsonArray([.. PanelBook.Active(panels.Of(context))
        .Select(m => (JsonNode)new JsonObject { ["key"] = m.PersonId, ["label"] = m.Name, ["userId"] = m.PersonId })]);
}
