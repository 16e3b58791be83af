using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Completion;

/// <summary>The project's indicators as rows of a form.</summary>
internal sealed class CompletionKpis(KpiService kpis) : IFact
{
    public string Name => "completion.kpis";

    public JsonNode? Read(CaseContext context, JsonObject arguments) =>
        new JsonArray([.. kpis.List(ProjectCase.Of(context).Number).Select(Row)]);

    private static JsonObject Row(Kpi kpi) => new()
    {
        ["key"] = kpi.Id,
        ["label"] = kpi.Unit.Length > 0 ? $"{kpi.Name} ({kpi.Unit})" : kpi.Name,
        ["unit"] = kpi.Unit,
        ["direction"] = OfficeWords.Of(kpi.Direction),
        ["baseline"] = kpi.Baseline,
        ["target"] = kpi.Target,
        ["actual"] = kpi.Actual,
        ["weight"] = kpi.Weight,
        ["core"] = kpi.IsCore,
        ["achievement"] = kpi.Actual is { } actual && kpi.Target != kpi.Baseline ? KpiArithmetic.Achievement(kpi.Baseline, kpi.Target, actual) : null,
    };
}
