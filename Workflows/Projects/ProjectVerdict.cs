using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Projects;

/// <summary>The final verdict, empty while there is none.</summary>
internal sealed class ProjectVerdict : IFact
{
    public string Name => "project.verdict";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => ProjectCase.Of(context).Verdict ?? "";
}
