using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>Weeks of residency the project's track gives.</summary>
internal sealed class MentoringWeeks : IFact
{
    public string Name => "mentoring.weeks";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => Math.Max(1, ProjectCase.TrackOf(context).MentorWeeks);
}
