using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Municipalities;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Seats per track and municipality as rows of the planning form.</summary>
internal sealed class RoundGrid : IFact
{
    public string Name => "round.grid";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => context.Round is not { } round ? null : new JsonArray([.. round.Cells
        .OrderBy(c => c.Track, StringComparer.Ordinal).ThenBy(c => c.MunicipalityCode, StringComparer.Ordinal)
        .Select(c => (JsonNode)new JsonObject
        {
            ["key"] = $"{c.Track}:{c.MunicipalityCode}",
            ["track"] = c.Track,
            ["municipality"] = MunicipalityCatalog.NameOf(c.MunicipalityCode),
            ["quota"] = c.Quota,
            ["provinceBasisPoints"] = c.ProvinceBasisPoints,
            ["budget"] = c.MunicipalityBudget,
            ["confirmedBy"] = c.ConfirmedBy,
        })]);
}
