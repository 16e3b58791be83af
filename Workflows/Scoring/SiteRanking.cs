using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Means of the site visits of one panel; nobody is cut after the visit.</summary>
internal sealed class SiteRanking(PanelBook panels, RankingBook rankings, ProgrammeDbContext db) : IRankingStep
{
    public string Name => "site";

    public async Task<(string Port, JsonObject Result)> ComputeAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var panel = panels.Of(context);
        var sheets = panels.Sheets(panel, "site").ToLookup(s => s.ApplicationNumber);
        var rows = panels.Firms(panel)
            .Select(f => (f.Application.Number, f.Company.Name, Mean: RankingBook.StepMean(sheets[f.Application.Number!], "site")))
            .OrderByDescending(r => r.Mean ?? -1).ThenBy(r => r.Number, StringComparer.Ordinal)
            .Select(r => (JsonNode)new JsonObject { ["key"] = r.Number, ["label"] = r.Name, ["mean"] = r.Mean });
        var result = new JsonObject { ["items"] = new JsonArray([.. rows]) };
        rankings.Keep(panel.Id, Name, result);
        await db.SaveChangesAsync(cancellationToken);
        return (((JsonArray)result["items"]!).Count == 0 ? "Empty" : "Ok", result);
    }
}
