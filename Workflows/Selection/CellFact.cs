using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Appeals;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Municipalities;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Selection;

/// <summary>The cell of a succession: seats, waiting list, next in line.</summary>
internal sealed class CellFact(CellBook cells, AppealBook appeals, ProgrammeDbContext db) : IFact
{
    public string Name => "cell";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        if (context is not { Round: { } round, Track: { } track, MunicipalityCode: { } code } || cells.Of(round).FirstOrDefault(c => c.Track == track && c.MunicipalityCode == code) is not { } cell)
        {
            return null;
        }

        var waiting = db.Set<Application>().Where(a => a.RoundId == round.Id && a.Track == track && a.MunicipalityCode == code && a.Status == ApplicationStatus.Waiting).ToList()
            .OrderBy(a => a.WaitingRank).ThenBy(a => a.Number, StringComparer.Ordinal).ToList();
        return new JsonObject
        {
            ["id"] = cell.Id,
            ["label"] = $"{round.Year} {track} {MunicipalityCatalog.NameOf(code)}",
            ["quota"] = cell.Quota,
            ["vacant"] = cell.Quota - cell.Held,
            ["waiting"] = waiting.Count,
            ["waitingNumbers"] = new JsonArray([.. waiting.Select(a => (JsonNode?)a.Number)]),
            ["openAppeals"] = appeals.OpenInCell(cell.Id),
            ["succeeded"] = db.Set<SuccessionOffer>().AsNoTracking().Count(o => o.CellId == cell.Id && o.Outcome == "accepted"),
            ["next"] = waiting.Count == 0 ? null : new JsonObject
            {
                ["key"] = waiting[0].Number,
                ["number"] = waiting[0].Number,
                ["label"] = waiting[0].Number,
                ["applicationNumber"] = waiting[0].Number,
                ["companyId"] = waiting[0].CompanyId,
            },
        };
    }
}
