using System.Text.Json.Nodes;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Certificates;

/// <summary>The evaluators drawn for the certification, as targets of a task.</summary>
internal sealed class CertificationReviewers(PeopleDirectory people) : IFact
{
    public string Name => "cert.reviewers";

    private const int Seats = 5;

    public JsonNode? Read(CaseContext context, JsonObject arguments) =>
        new JsonArray([.. people.Draw(Area.Evaluator, context.CorrelationId ?? "", Seats).Select(p => new JsonObject { ["key"] = p.Id, ["label"] = p.DisplayName, ["userId"] = p.Id })]);
}
