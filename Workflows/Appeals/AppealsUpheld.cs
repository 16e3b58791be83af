using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Appeals;

/// <summary>Firms of the round whose objection to the selection was upheld.</summary>
internal sealed class AppealsUpheld(ProgrammeDbContext db, ICaseFinder cases) : IFact
{
    public string Name => "appeals.upheld";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => context.Round is not { } round ? null : new JsonArray([.. db.Set<Appeal>()
        .Where(a => a.RoundId == round.Id && a.Outcome == "인용" && a.Against == "selection").OrderBy(a => a.ApplicationNumber).ToList()
        .Select(a => (JsonNode)new JsonObject
        {
            ["key"] = a.ApplicationNumber,
            ["label"] = $"{cases.Find(a.ApplicationNumber).Company?.Name} ({a.ApplicationNumber})",
            ["applicationNumber"] = a.ApplicationNumber,
            ["newScore"] = a.NewScore,
        })]);
}
