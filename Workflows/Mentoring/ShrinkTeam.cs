using System.Text.Json.Nodes;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>A smaller team for fewer weeks where the mentors do not suffice; past the project's end rather than not at all.</summary>
internal sealed class ShrinkTeam(MentoringService mentoring, PeopleDirectory people, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "mentoring.shrink";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var weeks = (int)Math.Clamp(data.Whole("weeks") ?? 4, 1, 10);
        var size = (int)Math.Clamp(data.Whole("people") ?? 1, 1, 3);
        var mentors = people.ActiveIn(Area.Mentor).Select(m => m.Id).ToList();
        var first = MentoringService.MondayFrom(clock.GetUtcNow().SeoulDate().AddDays(7));
        for (var monday = first; monday < first.AddYears(2); monday = monday.AddDays(7))
        {
            var team = mentors.Where(_ => mentors.Count >= size).ToList();
            foreach (var lead in team)
            {
                var group = team.Where(m => m != lead).Take(size - 1).Prepend(lead).ToList();
                if (await mentoring.BookAsync(project, new MentorTeam(monday, weeks, group), cancellationToken))
                {
                    return new JsonObject { ["isAssigned"] = true };
                }
            }
        }

        throw new InvalidOperationException("There are no mentors to assign.");
    }
}
