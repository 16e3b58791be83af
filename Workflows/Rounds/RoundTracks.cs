using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Rounds;

/// <summary>The tracks of the round as rows of the planning form.</summary>
internal sealed class RoundTracks : IFact
{
    public string Name => "round.tracks";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => context.Round is not { } round ? null : new JsonArray([.. round.Tracks.OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => (JsonNode)new JsonObject
    {
        ["key"] = t.Code,
        ["code"] = t.Code,
        ["name"] = t.Name,
        ["quota"] = t.Quota,
        ["rateBasisPoints"] = t.RateBasisPoints,
        ["supportCap"] = t.SupportCap,
    })]);
}
