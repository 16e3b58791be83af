using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Aftercare;

/// <summary>The reported end of a business.</summary>
internal sealed class CurrentClosure(AftercareService aftercare) : IFact
{
    public string Name => "aftercare.closure";

    public JsonNode? Read(CaseContext context, JsonObject arguments) =>
        aftercare.OpenClosure(ProjectCase.Of(context).Number) is { } closure ? new JsonObject { ["reason"] = closure.Reason } : [];
}
