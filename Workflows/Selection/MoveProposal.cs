using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Municipalities;
using SmartFactory.Workflows.Scoring;

namespace SmartFactory.Workflows.Selection;

/// <summary>Seats that could move (R6): free ones to cells of the same track that have a waiting list and money left, best score first.</summary>
internal sealed class MoveProposal(RankingBook rankings) : IFact
{
    public string Name => "selection.moveProposal";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        if (context.Round is not { } round)
        {
            return null;
        }

        var ranking = rankings.Rank(round);
        var byCell = ranking.Seats.ToLookup(s => (s.Firm.Track, s.Firm.MunicipalityCode));
        var free = round.Cells.ToDictionary(c => (c.Track, c.MunicipalityCode), c => c.Quota - byCell[(c.Track, c.MunicipalityCode)].Count(s => s.Outcome == "selected"));
        var left = round.Cells.ToDictionary(c => (c.Track, c.MunicipalityCode), c => (c.MunicipalityBudget ?? 0) - byCell[(c.Track, c.MunicipalityCode)].Where(s => s.Outcome == "selected").Sum(s => s.Firm.MunicipalityAmount));
        var moves = new List<(string Track, string From, string To)>();
        foreach (var firm in ranking.Seats.Where(s => s.Outcome == "waiting").Select(s => s.Firm).OrderByDescending(f => f.Final).ThenBy(f => f.Number, StringComparer.Ordinal))
        {
            var to = (firm.Track, firm.MunicipalityCode);
            var from = free.Where(f => f.Key.Track == firm.Track && f.Key != to && f.Value > 0).OrderBy(f => f.Key.MunicipalityCode, StringComparer.Ordinal).Select(f => f.Key).FirstOrDefault();
            if (from.Track is null || !left.TryGetValue(to, out var money) || money < firm.MunicipalityAmount)
            {
                continue;
            }

            free[from]--;
            left[to] = money - firm.MunicipalityAmount;
            moves.Add((firm.Track, from.MunicipalityCode, to.MunicipalityCode));
        }

        return new JsonArray([.. moves.GroupBy(m => m).Select(g => (JsonNode)new JsonObject
        {
            ["track"] = g.Key.Track,
            ["from"] = MunicipalityCatalog.NameOf(g.Key.From),
            ["to"] = MunicipalityCatalog.NameOf(g.Key.To),
            ["seats"] = g.Count(),
        })]);
    }
}
