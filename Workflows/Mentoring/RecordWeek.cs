using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>Keeps a weekly report and what it says of the tasks.</summary>
internal sealed class RecordWeek(ProgrammeDbContext db, MentoringService mentoring, TaskBook tasks, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "mentoring.weekly";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var number = ProjectCase.Of(context).Number;
        var week = (int)(data.Whole("week") ?? 0);
        if (mentoring.Week(number, week) is not { } report)
        {
            db.Add(report = new WeeklyReport { Id = $"{number}/week/{week}", ProjectNumber = number, Week = week });
        }

        report.SubmittedAt = clock.GetUtcNow();
        report.DataJson = data.ToJsonString();
        await db.SaveChangesAsync(cancellationToken);
        await tasks.MoveAsync(number, data.Rows("items"), cancellationToken);
        await tasks.AddAsync(number, data.Rows("newTasks"), cancellationToken);
        return null;
    }
}
