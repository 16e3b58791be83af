using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>What limits the costs: rate and cap of the track, support promised at selection.</summary>
internal sealed class ProjectCosts : IFact
{
    public string Name => "project.costs";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var project = ProjectCase.Of(context);
        var track = ProjectCase.TrackOf(context);
        return new JsonObject { ["total"] = project.TotalCost, ["promised"] = context.Application?.SupportAmount ?? project.SupportAmount, ["cap"] = track.SupportCap, ["rateBasisPoints"] = track.RateBasisPoints };
    }
}
