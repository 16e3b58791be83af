using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>Friday of a week of the residency, or the business day before it when Friday is a holiday.</summary>
internal sealed class MentoringWeek(MentoringService mentoring, HolidayRegister holidays) : IFact
{
    public string Name => "mentoring.week";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var team = mentoring.Team(ProjectCase.Of(context).Number);
        var monday = (team.FirstOrDefault(b => b.IsLead) ?? (team.Count > 0 ? team[0] : null))?.StartAt.SeoulDate() ?? throw new InvalidOperationException($"{context.CorrelationId} has no mentors.");
        var week = (int)Math.Max(1, arguments.Whole("week") ?? 1);
        var friday = holidays.Current.SameOrPrevious(monday.AddDays((7 * (week - 1)) + 4));
        return new JsonObject { ["morning"] = SeoulTime.Iso(SeoulTime.At(friday, new TimeOnly(9, 0))), ["evening"] = SeoulTime.Iso(SeoulTime.At(friday, DueRule.DefaultCutOff)) };
    }
}
