using System.Globalization;
using System.Text.Json.Nodes;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>The first team and weeks that are free.</summary>
internal sealed class MentoringSuggestion(MentoringService mentoring, PeopleDirectory people) : IFact
{
    public string Name => "mentoring.suggestion";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var weeks = (int)Math.Clamp(arguments.Whole("weeks") ?? 6, 1, 10);
        var plan = mentoring.Suggest(ProjectCase.Of(context), weeks);
        if (plan is null)
        {
            return new JsonObject { ["isPossible"] = false, ["weeks"] = weeks, ["members"] = new JsonArray() };
        }

        return new JsonObject
        {
            ["isPossible"] = true,
            ["startWeek"] = plan.Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["weeks"] = plan.Weeks,
            ["lead"] = plan.Mentors[0],
            ["leadName"] = people.Find(plan.Mentors[0])?.DisplayName,
            ["members"] = new JsonArray([.. plan.Mentors.Skip(1).Select(m => new JsonObject { ["mentor"] = m, ["name"] = people.Find(m)?.DisplayName })]),
        };
    }
}
