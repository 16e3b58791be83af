using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Municipalities;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Cells with free seats.</summary>
internal sealed class RoundOpenCells(CellBook cells) : IFact
{
    public string Name => "round.openCells";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => context.Round is not { } round ? null : new JsonArray([.. cells.Of(round).Where(c => c.Quota > c.Held)
        .Select(c => (JsonNode)new JsonObject
        {
            ["key"] = c.Id,
            ["label"] = $"{MunicipalityCatalog.NameOf(c.MunicipalityCode)} {c.Track}",
            ["quota"] = c.Quota,
            ["vacant"] = c.Quota - c.Held,
            ["waiting"] = c.Waiting,
        })]);
}
