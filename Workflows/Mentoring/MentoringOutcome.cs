using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>How many tasks were found and how many solved.</summary>
internal sealed class MentoringOutcome(MentoringService mentoring) : IFact
{
    public string Name => "mentoring.outcome";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var tasks = mentoring.Tasks(ProjectCase.Of(context).Number);
        var solved = tasks.Count(t => t.Status == ImprovementStatus.Solved);
        return new JsonObject
        {
            ["found"] = tasks.Count,
            ["solved"] = solved,
            ["solvedBasisPoints"] = tasks.Count == 0 ? 0 : (int)Math.Round(solved * 10_000m / tasks.Count, MidpointRounding.AwayFromZero),
        };
    }
}
