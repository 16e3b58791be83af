using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Applications;

/// <summary>The application of the case: who, where, how it stands.</summary>
internal sealed class ApplicationFact : IFact
{
    public string Name => "application";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        if (context.Application is not { } application)
        {
            return null;
        }

        return new JsonObject
        {
            ["id"] = application.Id,
            ["number"] = application.Number,
            ["label"] = $"{application.Number} {context.Company?.Name}",
            ["status"] = application.Status.ToString(),
            ["isDecided"] = application.Status is ApplicationStatus.Selected or ApplicationStatus.Waiting or ApplicationStatus.Rejected or ApplicationStatus.Excluded,
            ["reason"] = application.DecisionReason ?? "",
            ["track"] = application.Track,
            ["municipalityCode"] = application.MunicipalityCode,
            ["totalCost"] = application.TotalCost,
        };
    }
}
