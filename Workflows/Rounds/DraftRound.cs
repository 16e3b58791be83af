using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Municipalities;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Takes over what officers planned, when it adds up; says what does not.</summary>
internal sealed class DraftRound(HolidayRegister holidays) : IDecisionRecorder
{
    public string Key => "round.draft";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken) => Task.FromResult<JsonNode?>(Apply(context.Round ?? throw new InvalidOperationException($"{context.CorrelationId} has no round."), data));

    private JsonObject Apply(Round round, JsonObject data)
    {
        var grid = Rows(data["grid"]).ToList();
        var faults = new JsonArray();
        foreach (var track in Rows(data["tracks"]))
        {
            var seats = grid.Where(g => (string?)g["track"] == (string?)track["code"]).Sum(g => (int?)g["quota"] ?? 0);
            if (seats != (int?)track["quota"])
            {
                faults.Add($"{track["code"]}: 시·군별 정원의 합({seats})이 유형의 정원({track["quota"]})과 다릅니다.");
            }
        }

        var open = At(data["openAt"], round.OpenAt);
        var close = At(data["closeAt"], round.CloseAt);
        if (close.SeoulDate() < holidays.Current.AddBusinessDays(open.SeoulDate(), 15))
        {
            faults.Add("접수 마감은 접수 시작에서 15영업일 이상 뒤여야 합니다.");
        }

        if (faults.Count == 0)
        {
            Store(round, data, grid, open, close);
        }

        return new JsonObject { ["faults"] = faults, ["selectAt"] = SeoulTime.Iso(round.SelectAt) };
    }

    private void Store(Round round, JsonObject data, List<JsonObject> grid, DateTimeOffset open, DateTimeOffset close)
    {
        (round.OpenAt, round.CloseAt) = (open, close);
        round.GraceMinutes = (int?)data["graceMinutes"] ?? round.GraceMinutes;
        round.SelectAt = At(data["selectAt"], round.SelectAt);
        round.AgreementDueAt = At(data["agreementDueAt"], round.AgreementDueAt);
        RoundPlanner.SetWaitEnd(round);
        round.EndAt = At(data["endAt"], round.EndAt);
        SelectionTimetable.Hold(round, holidays.Current);
        foreach (var row in Rows(data["tracks"]))
        {
            if (round.Tracks.Find(t => t.Code == (string?)row["code"]) is { } track)
            {
                track.Quota = (int?)row["quota"] ?? track.Quota;
                track.RateBasisPoints = (int?)row["rateBasisPoints"] ?? track.RateBasisPoints;
                track.SupportCap = (long?)row["supportCap"] ?? track.SupportCap;
            }
        }

        foreach (var row in grid)
        {
            var code = MunicipalityCatalog.All.FirstOrDefault(m => m.Name == (string?)row["municipality"])?.Code ?? (string?)row["municipality"];
            if (round.Cells.Find(c => c.Track == (string?)row["track"] && c.MunicipalityCode == code) is { } cell)
            {
                cell.Quota = (int?)row["quota"] ?? cell.Quota;
                cell.ProvinceBasisPoints = (int?)row["provinceBasisPoints"] ?? cell.ProvinceBasisPoints;
            }
        }
    }

    private static IEnumerable<JsonObject> Rows(JsonNode? node) => (node as JsonArray ?? []).OfType<JsonObject>();

    private static DateTimeOffset At(JsonNode? node, DateTimeOffset otherwise) =>
        SeoulTime.TryParse(node?.ToString(), DueRule.DefaultCutOff, out var at) ? at : otherwise;
}
