using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Keeps date and place of each visit; answers with what each firm is told and when scores are due.</summary>
internal sealed class ScheduleVisits(PanelBook panels, ProgrammeDbContext db) : IDecisionRecorder
{
    public string Key => "panel.sitePlan";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var panel = panels.Of(context);
        var items = new JsonArray();
        var last = DateTimeOffset.MinValue;
        foreach (var row in data.Rows("rows"))
        {
            if (panel.Firms.Find(f => f.ApplicationNumber == row.Text("key")) is not { } firm || !SeoulTime.TryParse(row.Text("at"), new TimeOnly(10, 0), out var at))
            {
                continue;
            }

            (firm.VisitAt, firm.VisitPlace, firm.VisitAttendance) = (at, row.Text("place"), null);
            last = at > last ? at : last;
            items.Add(new JsonObject
            {
                ["applicationNumber"] = firm.ApplicationNumber,
                ["방문일시"] = SeoulTime.Text(at),
                ["장소"] = firm.VisitPlace,
                ["변경기한"] = SeoulTime.Text(at.AddDays(-2)),
            });
        }

        var end = SeoulTime.At((items.Count == 0 ? panel.CreatedAt : last).SeoulDate(), DueRule.DefaultCutOff);
        panel.SiteEndAt = end;
        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject
        {
            ["items"] = items,
            ["endAt"] = SeoulTime.Iso(end),
            ["numbers"] = new JsonArray([.. items.Select(i => i!["applicationNumber"]!.DeepClone())]),
            ["summary"] = new JsonObject { ["방문일시"] = $"{SeoulTime.DateText(end)}까지 {items.Count}개사", ["장소"] = panel.Track, ["분"] = "20", ["변경기한"] = SeoulTime.Text(end), ["자료기한"] = SeoulTime.Text(end) },
        };
    }
}
