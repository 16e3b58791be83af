using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Aftercare;

/// <summary>What came in while nobody was waiting for it: closure, asset or nothing.</summary>
internal sealed class PendingAftercare(AftercareService aftercare) : IFact
{
    public string Name => "aftercare.pending";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var number = ProjectCase.Of(context).Number;
        return aftercare.OpenClosure(number) is not null ? "closure" : aftercare.OpenRequest(number) is not null ? "asset" : "";
    }
}
