using System.Text.Json.Nodes;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Exits;

/// <summary>The evaluators drawn for the case, as targets of a task.</summary>
internal sealed class ExitReviewers(PeopleDirectory people) : IFact
{
    public string Name => "exit.reviewers";

    private const int Seats = 5;

    public JsonNode? Read(CaseContext context, JsonObject arguments) =>
        new JsonArray([.. people.Draw(Area.Evaluator, context.CorrelationId ?? "", Seats).Select(p => new JsonObject { ["key"] = p.Id, ["label"] = p.DisplayName, ["userId"] = p.Id })]);
}
