using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>The improvement tasks as rows of a form.</summary>
internal sealed class MentoringTasks(MentoringService mentoring) : IFact
{
    public string Name => "mentoring.tasks";

    public JsonNode? Read(CaseContext context, JsonObject arguments) =>
        new JsonArray([.. mentoring.Tasks(ProjectCase.Of(context).Number).Select(t => new JsonObject
        {
            ["key"] = t.Id, ["label"] = t.Title, ["field"] = t.Field, ["status"] = OfficeWords.Of(t.Status),
        })]);
}
