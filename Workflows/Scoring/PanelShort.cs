using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Firms that too few have scored still: the chair writes a sheet.</summary>
internal sealed class PanelShort(PanelBook panels, SheetGaps gaps) : IFact
{
    public string Name => "panel.short";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var panel = panels.Of(context);
        if (PanelBook.Chair(panel) is not { } chair)
        {
            return new JsonArray();
        }

        var firms = gaps.Of(panel).Select(g => g.Firm).DistinctBy(f => f.Application.Number);
        return PanelBook.Targets(firms.Select(f => (chair, f)), "presentation");
    }
}
