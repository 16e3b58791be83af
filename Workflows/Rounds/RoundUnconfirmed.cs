using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Municipalities;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Cells whose municipality has not confirmed its money.</summary>
internal sealed class RoundUnconfirmed : IFact
{
    public string Name => "round.unconfirmed";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => context.Round is not { } round ? null : new JsonArray([.. round.Cells
        .Where(c => c.ConfirmedAt is null && c.Quota > 0)
        .OrderBy(c => c.Track, StringComparer.Ordinal).ThenBy(c => c.MunicipalityCode, StringComparer.Ordinal)
        .Select(c => (JsonNode)new JsonObject { ["key"] = $"{c.Track}:{c.MunicipalityCode}", ["label"] = $"{MunicipalityCatalog.NameOf(c.MunicipalityCode)} {c.Track}", ["quota"] = c.Quota })]);
}
