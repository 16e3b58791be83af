using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Sheets still missing of firms that not even half of the members have scored at a step.</summary>
internal sealed class PanelGaps(PanelBook panels, SheetGaps gaps) : IFact
{
    public string Name => "panel.gaps";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => PanelBook.Targets(gaps.Of(panels.Of(context)).Select(g => (g.Member, g.Firm)), "presentation");
}
