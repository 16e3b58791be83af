using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Cells in which a freed seat may be passed on: those with a waiting list, or full ones that may lose somebody.</summary>
internal sealed class RoundSuccessionCells(CellBook cells) : IFact
{
    public string Name => "round.successionCells";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => context.Round is not { } round ? null : new JsonArray([.. cells.Of(round).Where(c => c.Held > 0 && (c.Waiting > 0 || c.Held >= c.Quota))
        .Select(c => (JsonNode)new JsonObject
        {
            ["correlation"] = c.Id,
            ["roundId"] = round.Id,
            ["track"] = c.Track,
            ["municipalityCode"] = c.MunicipalityCode,
        })]);
}
