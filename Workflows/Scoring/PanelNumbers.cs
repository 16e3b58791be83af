using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Application numbers of the panel's firms, as a list.</summary>
internal sealed class PanelNumbers(PanelBook panels) : IFact
{
    public string Name => "panel.numbers";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => new JsonArray([.. panels.Firms(panels.Of(context)).Select(f => (JsonNode?)f.Application.Number)]);
}
