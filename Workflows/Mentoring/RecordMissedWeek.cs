using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>Notes a week without a report; the residency goes on.</summary>
internal sealed class RecordMissedWeek(ProgrammeDbContext db, MentoringService mentoring) : IDecisionRecorder
{
    public string Key => "mentoring.weekly-missed";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var number = ProjectCase.Of(context).Number;
        var week = (int)(data.Whole("week") ?? 0);
        if (mentoring.Week(number, week) is null)
        {
            db.Add(new WeeklyReport { Id = $"{number}/week/{week}", ProjectNumber = number, Week = week });
            await db.SaveChangesAsync(cancellationToken);
        }

        return null;
    }
}
