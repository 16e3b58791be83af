using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>Who pays what, as fixed so far.</summary>
internal sealed class AgreementSplitFact : IFact
{
    public string Name => "agreement.split";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var project = ProjectCase.Of(context);
        return new JsonObject
        {
            ["total"] = project.TotalCost, ["support"] = project.SupportAmount, ["province"] = project.ProvinceAmount, ["municipality"] = project.MunicipalityAmount, ["own"] = project.OwnAmount,
        };
    }
}
