using System.Text.Json.Nodes;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Rounds;

/// <summary>The round in figures, to be shown beside a decision.</summary>
internal sealed class RoundFacts(ProgrammeDbContext db) : IFact
{
    public string Name => "round.facts";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        if (context.Round is not { } round)
        {
            return null;
        }

        var counts = db.Set<Application>().Where(a => a.RoundId == round.Id && a.Number != null).GroupBy(a => a.Status).Select(g => new { g.Key, Count = g.Count() }).ToList();
        return new JsonArray(
            Row("모집", round.Title),
            Row("접수", $"{SeoulTime.Text(round.OpenAt)} ~ {SeoulTime.Text(round.CloseAt)}"),
            Row("선정 예정", SeoulTime.Text(round.SelectAt)),
            Row("정원", string.Join(", ", round.Tracks.OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => $"{t.Name} {t.Quota}"))),
            Row("시·군비 확인", $"{round.Cells.Count(c => c.ConfirmedAt is not null)}/{round.Cells.Count}칸"),
            Row("신청", $"{counts.Sum(c => c.Count)}건"),
            Row("요건적합", $"{counts.Where(c => c.Key is not (ApplicationStatus.Submitted or ApplicationStatus.Ineligible or ApplicationStatus.Withdrawn)).Sum(c => c.Count)}건"));
    }

    private static JsonObject Row(string label, string value) => new() { ["label"] = label, ["value"] = value };
}
