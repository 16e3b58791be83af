using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Projects;

/// <summary>The project's own dates; a changed agreement moves them, so ask again instead of keeping them.</summary>
internal sealed class ProjectDates : IFact
{
    public string Name => "project.dates";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var project = ProjectCase.Of(context);
        return new JsonObject
        {
            ["agreementDueAt"] = SeoulTime.Iso(project.AgreementDueAt),
            ["startAt"] = SeoulTime.Iso(project.StartAt),
            ["midAt"] = SeoulTime.Iso(project.StartAt + ((project.EndAt - project.StartAt) / 2)),
            ["endAt"] = SeoulTime.Iso(project.EndAt),
        };
    }
}
