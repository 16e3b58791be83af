using System.Text.Json.Nodes;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Applications of the round that are not screened yet.</summary>
internal sealed class RoundPending(ProgrammeDbContext db) : IFact
{
    public string Name => "round.pending";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => context.Round is not { } round ? null : new JsonArray([.. db.Set<Application>()
        .Where(a => a.RoundId == round.Id && a.Status == ApplicationStatus.Submitted)
        .OrderBy(a => a.Number).Select(a => new { a.Number, a.CompanyId, a.Title }).ToList()
        .Select(a => (JsonNode)new JsonObject { ["key"] = a.Number, ["label"] = $"{a.Number} {a.Title}", ["applicationNumber"] = a.Number, ["companyId"] = a.CompanyId })]);
}
