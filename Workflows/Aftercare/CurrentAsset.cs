using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Aftercare;

/// <summary>The asset a firm would dispose of.</summary>
internal sealed class CurrentAsset(AftercareService aftercare) : IFact
{
    public string Name => "aftercare.asset";

    public JsonNode? Read(CaseContext context, JsonObject arguments) =>
        aftercare.OpenRequest(ProjectCase.Of(context).Number) is { } request
            ? new JsonObject { ["asset"] = request.Asset, ["disposal"] = request.Disposal, ["reason"] = request.Reason }
            : [];
}
