using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Seats of the round that nobody holds.</summary>
internal sealed class RoundUnfilled(CellBook cells) : IFact
{
    public string Name => "round.unfilled";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => context.Round is not { } round ? 0 : cells.Of(round).Sum(c => Math.Max(0, c.Quota - c.Held));
}
