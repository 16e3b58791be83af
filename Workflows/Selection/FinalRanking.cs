using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Scoring;

namespace SmartFactory.Workflows.Selection;

/// <summary>The ranking of a round per cell. Equal firms at a last seat leave by Tie, unless the definition says that the order of receipt shall settle it.</summary>
internal sealed class FinalRanking(RankingBook rankings, ProgrammeDbContext db) : IRankingStep
{
    public string Name => "final";

    public async Task<(string Port, JsonObject Result)> ComputeAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var round = context.Round ?? throw new InvalidOperationException($"{context.CorrelationId} has no round.");
        var ranking = rankings.Rank(round);
        var version = rankings.Keep(round.Id, Name, SelectionSummary.Rows(ranking));
        await db.SaveChangesAsync(cancellationToken);
        var result = new JsonObject
        {
            ["version"] = version.Version,
            ["summary"] = SelectionSummary.Of(ranking),
            ["ties"] = SelectionSummary.Ties(ranking),
        };
        return (ranking.Seats.Count == 0 ? "Empty" : ranking.Ties.Count > 0 ? "Tie" : "Ok", result);
    }
}
