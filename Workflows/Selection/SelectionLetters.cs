using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Scoring;

namespace SmartFactory.Workflows.Selection;

/// <summary>Every firm with the letter it is about to get, for the preview.</summary>
internal sealed class SelectionLetters(RankingBook rankings) : IFact
{
    public string Name => "selection.letters";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => context.Round is not { } round ? null : SelectionSummary.Rows(rankings.Rank(round));
}
