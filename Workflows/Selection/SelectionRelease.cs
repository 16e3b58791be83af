using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;
using SmartFactory.Workflows.Rounds;
using SmartFactory.Workflows.Scoring;

namespace SmartFactory.Workflows.Selection;

/// <summary>Makes the ranking the decision: every firm of the round gets its outcome, its event and its letter; selected ones get a project.</summary>
internal sealed class SelectionRelease(RankingBook rankings, ProjectService projects, ProgrammeDbContext db, IWorkflowRuntime runtime, HolidayRegister holidays, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "selection.release";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var round = context.Round ?? throw new InvalidOperationException($"{context.CorrelationId} has no round.");
        var now = clock.GetUtcNow();
        SetDates(round, now);
        var seats = rankings.Rank(round).Seats;
        var applications = await db.Set<Application>().Where(a => a.RoundId == round.Id && a.Status == ApplicationStatus.Eligible).ToDictionaryAsync(a => a.Number!, cancellationToken);
        var letters = new Dictionary<string, JsonArray> { ["selected"] = [], ["waiting"] = [], ["rejected"] = [], ["projects"] = [] };
        foreach (var seat in seats.Where(s => applications.ContainsKey(s.Firm.Number)))
        {
            var application = applications[seat.Firm.Number];
            Decide(application, seat, now);
            letters[seat.Outcome].Add(Letter(application, seat));
            if (seat.Outcome == "selected")
            {
                letters["projects"].Add(await OpenAsync(application, round, cancellationToken));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var seat in seats.Where(s => applications.ContainsKey(s.Firm.Number)))
        {
            await runtime.PublishEventAsync("application.decided", seat.Firm.Number, new JsonObject { ["outcome"] = seat.Outcome }, cancellationToken);
        }

        return new JsonObject(letters.Select(l => KeyValuePair.Create(l.Key, (JsonNode?)l.Value)));
    }

    /// <summary>Periods run from when the decision is really out, never earlier than planned.</summary>
    private void SetDates(Round round, DateTimeOffset now)
    {
        if (now > round.SelectAt)
        {
            round.SelectAt = now;
            RoundPlanner.SetAgreementDates(round, now, holidays.Current);
            var length = round.EndAt - round.StartAt;
            if (round.StartAt < now)
            {
                round.StartAt = now;
                round.EndAt = now + length;
            }
        }
    }

    private static void Decide(Application application, Seat seat, DateTimeOffset now)
    {
        application.Status = seat.Outcome switch
        {
            "selected" => ApplicationStatus.Selected,
            "waiting" => ApplicationStatus.Waiting,
            _ => ApplicationStatus.Rejected,
        };
        application.FinalScore = seat.Firm.Final;
        application.RankInCell = seat.Rank;
        application.WaitingRank = seat.WaitingRank;
        application.DecidedAt = now;
        application.DecisionReason = seat.Outcome switch
        {
            "selected" => "선정",
            "waiting" => "정원을 넘어 예비후보로 정하였습니다.",
            _ => seat.Firm.Final is null ? "평가 점수가 없습니다." : "추천 기준 점수(60점)에 미치지 못하였습니다.",
        };
    }

    private static JsonObject Letter(Application application, Seat seat) => new()
    {
        ["applicationNumber"] = application.Number,
        ["탈락단계"] = "최종평가",
        ["사유"] = application.DecisionReason,
        ["총점"] = seat.Firm.Final is { } final ? (final / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "점수 없음",
        ["예비순위"] = seat.WaitingRank?.ToString(CultureInfo.InvariantCulture) ?? "",
    };

    private async Task<JsonObject> OpenAsync(Application application, Round round, CancellationToken cancellationToken)
    {
        var project = await projects.OpenAsync(application, round, cancellationToken);
        return new JsonObject { ["correlation"] = project.Number, ["applicationId"] = application.Id, ["startStage"] = "협약" };
    }
}
