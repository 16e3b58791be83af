using System.Globalization;
using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Projects;

/// <summary>Achievement of the core indicators in percent, as text for a letter (R16).</summary>
internal sealed class ProjectAchievement : IFact
{
    public string Name => "project.achievement";

    public JsonNode? Read(CaseContext context, JsonObject arguments) =>
        ProjectCase.Of(context).AchievementBasisPoints is { } points ? (points / 100m).ToString("0.0", CultureInfo.InvariantCulture) : "-";
}
