using System.Text.Json.Nodes;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Firms whose excuse is not accepted, or that gave none, are left out and told so; the others get one more date.</summary>
internal sealed class JudgeExcuses(PanelBook panels, ProgrammeDbContext db, IWorkflowRuntime runtime, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "panel.excuses";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var panel = panels.Of(context);
        var step = data.Text("step", "site");
        var verdicts = data.Rows("rows").ToDictionary(r => r.Text("key"));
        var answered = data.Rows("excuses").Where(r => r.Text("status") == "completed").Select(r => r.Text("key")).ToHashSet();
        var excluded = new JsonArray();
        foreach (var entry in panels.Firms(panel).Where(f => f.Attendance(step) == Attendance.Absent))
        {
            var number = entry.Application.Number!;
            var verdict = verdicts.GetValueOrDefault(number);
            if (data.Flag("mayRepeat") == true && answered.Contains(number) && verdict?.Text("verdict") == Attendance.Excused)
            {
                continue;
            }

            entry.Firm.ExcludedAt = step;
            entry.Application.Status = ApplicationStatus.Excluded;
            entry.Application.DecidedAt = clock.GetUtcNow();
            entry.Application.DecisionReason = verdict?.Text("reason") is { Length: > 0 } reason ? reason : "평가에 참석하지 않았습니다.";
            excluded.Add(new JsonObject { ["applicationNumber"] = number, ["사유"] = entry.Application.DecisionReason });
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var firm in excluded)
        {
            await runtime.PublishEventAsync("application.decided", (string?)firm!["applicationNumber"], new JsonObject { ["outcome"] = "excluded" }, cancellationToken);
        }

        return new JsonObject { ["items"] = excluded };
    }
}
