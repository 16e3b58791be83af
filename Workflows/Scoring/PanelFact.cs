using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Scoring;

/// <summary>The panel of the case: who sits, how many.</summary>
internal sealed class PanelFact(PanelBook panels) : IFact
{
    public string Name => "panel";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        if (panels.Find(context.CorrelationId) is not { } panel)
        {
            return null;
        }

        return new JsonObject
        {
            ["id"] = panel.Id,
            ["roundId"] = panel.RoundId,
            ["track"] = panel.Track,
            ["trackName"] = context.Round?.Tracks.Find(t => t.Code == panel.Track)?.Name ?? panel.Track,
            ["label"] = $"{panel.RoundId} {panel.Track} {panel.Number}패널",
            ["accepted"] = panel.Members.Count(m => m.HasAccepted == true),
            ["chairId"] = PanelBook.Chair(panel)?.PersonId,
            ["hash"] = panel.ScoreHash,
        };
    }
}
