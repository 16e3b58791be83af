using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>The booked team and its weeks.</summary>
internal sealed class MentoringTeamFact(MentoringService mentoring, HolidayRegister holidays) : IFact
{
    public string Name => "mentoring.team";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var team = mentoring.Team(ProjectCase.Of(context).Number);
        if (team.Count == 0)
        {
            return new JsonObject { ["leadId"] = "", ["leadName"] = "", ["weeks"] = 0, ["people"] = 0 };
        }

        var lead = team.FirstOrDefault(b => b.IsLead) ?? team[0];
        return new JsonObject
        {
            ["leadId"] = lead.MentorId,
            ["leadName"] = lead.MentorName,
            ["members"] = string.Join(", ", team.Where(b => !b.IsLead).Select(b => b.MentorName)),
            ["people"] = team.Count,
            ["weeks"] = lead.Weeks,
            ["startAt"] = SeoulTime.Iso(lead.StartAt),
            ["firstMorning"] = SeoulTime.Iso(SeoulTime.At(holidays.Current.SameOrNext(lead.StartAt.SeoulDate()), new TimeOnly(9, 0))),
            ["endAt"] = SeoulTime.Iso(lead.EndAt),
            ["lastDay"] = SeoulTime.Iso(lead.EndAt.AddDays(-3)),
        };
    }
}
