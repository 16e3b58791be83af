using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Fixes the approved plan: the call opens on the planned day or one business day after approval, whichever is later.</summary>
internal sealed class ApproveRound(HolidayRegister holidays, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "round.approve";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken) => Task.FromResult<JsonNode?>(Apply(context.Round ?? throw new InvalidOperationException($"{context.CorrelationId} has no round."), data));

    private JsonObject Apply(Round round, JsonObject data)
    {
        if ((string?)data["unconfirmed"] == "정원 0")
        {
            foreach (var cell in round.Cells.Where(c => c.ConfirmedAt is null))
            {
                cell.Quota = 0;
            }
        }

        foreach (var track in round.Tracks)
        {
            track.Quota = round.Cells.Where(c => c.Track == track.Code).Sum(c => c.Quota);
        }

        var calendar = holidays.Current;
        var earliest = SeoulTime.At(calendar.AddBusinessDays(clock.GetUtcNow().SeoulDate(), 1), new TimeOnly(9, 0));
        if (round.OpenAt < earliest)
        {
            round.OpenAt = earliest;
            var least = SeoulTime.At(calendar.AddBusinessDays(earliest.SeoulDate(), round.ParentRoundId is null ? 15 : 10), DueRule.DefaultCutOff);
            round.CloseAt = round.CloseAt > least ? round.CloseAt : least;
        }

        SelectionTimetable.Hold(round, calendar);

        return new JsonObject { ["openAt"] = SeoulTime.Iso(round.OpenAt), ["closeAt"] = SeoulTime.Iso(round.CloseAt), ["selectAt"] = SeoulTime.Iso(round.SelectAt) };
    }
}
