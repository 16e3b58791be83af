using System.Text.Json.Nodes;
using SmartFactory.Workflows.Municipalities;
using SmartFactory.Workflows.Rounds;
using SmartFactory.Workflows.Scoring;

namespace SmartFactory.Workflows.Selection;

/// <summary>A ranking in the words of the approval pages.</summary>
internal static class SelectionSummary
{
    public static JsonObject Of(Ranking ranking) => new()
    {
        ["selected"] = ranking.Seats.Count(s => s.Outcome == "selected"),
        ["waiting"] = ranking.Seats.Count(s => s.Outcome == "waiting"),
        ["rejected"] = ranking.Seats.Count(s => s.Outcome == "rejected"),
    };

    public static JsonArray Cells(Round round, Ranking ranking)
    {
        var byCell = ranking.Seats.ToLookup(s => (s.Firm.Track, s.Firm.MunicipalityCode));
        return new JsonArray([.. round.Cells.OrderBy(c => c.Track, StringComparer.Ordinal).ThenBy(c => c.MunicipalityCode, StringComparer.Ordinal)
            .Where(c => c.Quota > 0 || byCell.Contains((c.Track, c.MunicipalityCode)))
            .Select(c => (JsonNode)new JsonObject
            {
                ["key"] = CellBook.IdOf(round.Id, c.Track, c.MunicipalityCode),
                ["label"] = $"{MunicipalityCatalog.NameOf(c.MunicipalityCode)} {c.Track}",
                ["quota"] = c.Quota,
                ["selected"] = byCell[(c.Track, c.MunicipalityCode)].Count(s => s.Outcome == "selected"),
                ["waiting"] = byCell[(c.Track, c.MunicipalityCode)].Count(s => s.Outcome == "waiting"),
                ["rejected"] = byCell[(c.Track, c.MunicipalityCode)].Count(s => s.Outcome == "rejected"),
            })]);
    }

    public static JsonArray Ties(Ranking ranking) =>
        new([.. ranking.Ties.SelectMany(t => t.Select((f, i) => (JsonNode)new JsonObject { ["key"] = f.Number, ["label"] = f.Name, ["place"] = i + 1 }))]);

    public static JsonArray Rows(Ranking ranking) =>
        new([.. ranking.Seats.Select(s => (JsonNode)new JsonObject
        {
            ["key"] = s.Firm.Number,
            ["label"] = s.Firm.Name,
            ["cell"] = $"{s.Firm.Track}:{s.Firm.MunicipalityCode}",
            ["final"] = s.Firm.Final,
            ["site"] = s.Firm.Site,
            ["presentation"] = s.Firm.Presentation,
            ["bonus"] = s.Firm.Bonus,
            ["rank"] = s.Rank,
            ["outcome"] = s.Outcome,
        })]);
}
