using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Whether a round of this id was planned and not given up.</summary>
internal sealed class RoundExists(ProgrammeDbContext db) : IFact
{
    public string Name => "round.exists";

    public JsonNode? Read(CaseContext context, JsonObject arguments) =>
        (string?)arguments["id"] is { } id && (db.Set<Round>().Local.Any(r => r.Id == id) || db.Set<Round>().Any(r => r.Id == id && r.Status != RoundStatus.Cancelled));
}
