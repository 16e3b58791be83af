using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Firms before the panel; with pending, only those not seen at the step yet.</summary>
internal sealed class PanelFirms(PanelBook panels) : IFact
{
    public string Name => "panel.firms";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var panel = panels.Of(context);
        var firms = (bool?)arguments["pending"] == true ? panels.Pending(panel, (string?)arguments["step"] ?? "site") : panels.Firms(panel);
        return new JsonArray([.. firms.Select(f => (JsonNode)f.Row())]);
    }
}
