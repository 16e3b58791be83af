using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>Books the team, unless one of its mentors is elsewhere in one of the weeks.</summary>
internal sealed class AssignTeam(MentoringService mentoring) : IDecisionRecorder
{
    public string Key => "mentoring.team";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var mentors = data.Rows("members").Select(m => m.Text("mentor")).Prepend(data.Text("lead")).Where(m => m.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var isDated = SeoulTime.TryParse(data.Text("startWeek"), TimeOnly.MinValue, out var start);
        var weeks = (int)Math.Clamp(data.Whole("weeks") ?? 6, 1, 10);
        var isAssigned = isDated && data.Text("lead").Length > 0
            && await mentoring.BookAsync(project, new MentorTeam(MentoringService.MondayFrom(start.SeoulDate()), weeks, mentors), cancellationToken);
        return new JsonObject { ["isAssigned"] = isAssigned, ["people"] = mentors.Count, ["weeks"] = weeks };
    }
}
