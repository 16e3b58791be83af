using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Completion;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>The indicators to agree on: those agreed so far, else those of the application, else a proposal.</summary>
internal sealed class AgreementKpis(KpiService kpis) : IFact
{
    public string Name => "agreement.kpis";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var agreed = kpis.List(ProjectCase.Of(context).Number);
        if (agreed.Count > 0)
        {
            return new JsonArray([.. agreed.Select(k => new JsonObject
            {
                ["name"] = k.Name, ["unit"] = k.Unit, ["direction"] = OfficeWords.Of(k.Direction), ["baseline"] = k.Baseline, ["target"] = k.Target, ["weight"] = k.Weight, ["core"] = k.IsCore,
            })]);
        }

        return JsonNode.Parse(context.Application?.AnswersJson ?? "{}") is JsonObject answers && answers["kpis"] is JsonArray { Count: > 0 } applied && applied.OfType<JsonObject>().All(IsComplete)
            ? applied.DeepClone()
            : AgreementPapers.SuggestedKpis();
    }

    /// <summary>The application asks less of an indicator than the agreement does.</summary>
    private static bool IsComplete(JsonObject kpi) => kpi.Number("baseline") is not null && kpi.Number("target") is not null && kpi["weight"] is not null && kpi.Text("unit").Length > 0 && kpi.Text("direction").Length > 0;
}
