using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Projects;

/// <summary>What was promised and what has been paid.</summary>
internal sealed class ProjectMoney : IFact
{
    public string Name => "project.money";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var project = ProjectCase.Of(context);
        return new JsonObject
        {
            ["total"] = project.TotalCost,
            ["support"] = project.SupportAmount,
            ["province"] = project.ProvinceAmount,
            ["municipality"] = project.MunicipalityAmount,
            ["own"] = project.OwnAmount,
            ["paid"] = project.PaidAmount,
            ["unpaid"] = Math.Max(0, project.SupportAmount - project.PaidAmount),
        };
    }
}
