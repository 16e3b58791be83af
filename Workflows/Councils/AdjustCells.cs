using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Councils;

/// <summary>Fits the municipality's cells to the money that was voted; firms that applied there are told while the call is open.</summary>
internal sealed class AdjustCells(CouncilBook book, ProgrammeDbContext db) : IDecisionRecorder
{
    public string Key => "council.adjust";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var voted = JsonNode.Parse(book.Find(context.CorrelationId)?.VotedJson ?? "{}") as JsonObject ?? [];
        var items = new JsonArray();
        foreach (var cell in context.Round?.Cells.Where(c => c.MunicipalityCode == context.MunicipalityCode).OrderBy(c => c.Track, StringComparer.Ordinal).ToList() ?? [])
        {
            var before = cell.Quota;
            Fit(context.Round!, cell, data.Text("outcome"), voted.Whole(cell.Track) ?? 0);
            if (cell.Quota == before)
            {
                continue;
            }

            var numbers = await db.Set<Application>().Where(a => a.RoundId == cell.RoundId && a.Track == cell.Track && a.MunicipalityCode == cell.MunicipalityCode && a.Status == ApplicationStatus.Submitted)
                .OrderBy(a => a.Number).Select(a => a.Number!).ToListAsync(cancellationToken);
            foreach (var number in numbers)
            {
                items.Add(new JsonObject { ["applicationNumber"] = number, ["변경전"] = before.ToString(System.Globalization.CultureInfo.InvariantCulture), ["변경후"] = cell.Quota.ToString(System.Globalization.CultureInfo.InvariantCulture) });
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["isReceiving"] = context.Round?.Status == RoundStatus.Open && items.Count > 0, ["items"] = items };
    }

    private static void Fit(Round round, RoundCell cell, string action, long money)
    {
        if (action == "정원 0")
        {
            cell.Quota = 0;
        }
        else if (action == "정원 조정" && cell.Quota > 0)
        {
            var each = CouncilBook.Needed(round, cell) / cell.Quota;
            cell.Quota = (int)Math.Min(cell.Quota, each == 0 ? cell.Quota : money / each);
            cell.MunicipalityBudget = money;
        }
    }
}
