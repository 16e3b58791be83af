using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Scoring;

namespace SmartFactory.Workflows.Appeals;

/// <summary>Three evaluators who had nothing to do with the case; each pass asks others.</summary>
internal sealed class AppealEvaluators(ProgrammeDbContext db, ScoringPeople people) : IFact
{
    public string Name => "appeal.evaluators";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        if (context.Application is not { Number: { } number })
        {
            return null;
        }

        var involved = db.Set<ScoreSheet>().Where(s => s.ApplicationNumber == number).Select(s => s.EvaluatorId).Distinct().ToHashSet();
        var free = people.Uninvolved(involved);
        var pass = Math.Max(1, (int?)arguments["pass"] ?? 1);
        var chosen = Enumerable.Range(0, Math.Min(Wanted, free.Count)).Select(i => free[((pass - 1) * Wanted + i) % free.Count]);
        return new JsonArray([.. chosen.Select(p => (JsonNode)new JsonObject
        {
            ["key"] = p.Id,
            ["label"] = $"{p.DisplayName} ({number})",
            ["userId"] = p.Id,
            ["applicationNumber"] = number,
            ["data"] = new JsonObject { ["number"] = number, ["evaluatorId"] = p.Id },
        })]);
    }

    private const int Wanted = 3;
}
