using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Appeals;

/// <summary>People who decided in this case before: they may not review the objection.</summary>
internal sealed class AppealReviewers(ProgrammeDbContext db) : IFact
{
    public string Name => "appeal.reviewers";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => context.Application is not { } application ? null : new JsonArray([.. db.Set<DecisionRecord>()
        .Where(d => d.ApplicationId == application.Id && d.DecidedBy != null && d.Decision.StartsWith("application."))
        .Select(d => d.DecidedBy!).Distinct().ToList().Where(id => id.Length > 0).Order(StringComparer.Ordinal).Select(id => (JsonNode)id)]);
}
