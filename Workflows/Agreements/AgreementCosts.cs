using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>The project's cost items; before the firm sent its plan, those of its application.</summary>
internal sealed class AgreementCosts(AgreementService agreements) : IFact
{
    public string Name => "agreement.costItems";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var items = agreements.Costs(ProjectCase.Of(context).Number);
        return items.Count > 0
            ? new JsonArray([.. items.Select(i => Row(i.Id, i.Item, i.Requested, i.Accepted))])
            : new JsonArray([.. Applied(context).Select((i, n) => Row($"{n + 1}", i.Item, i.Amount, null))]);
    }

    private static CostItem[] Applied(CaseContext context) =>
        JsonSerializer.Deserialize<CostItem[]>(context.Application?.CostItemsJson ?? "[]", JsonSerializerOptions.Web) ?? [];

    private static JsonObject Row(string key, string item, long requested, long? accepted) =>
        new() { ["key"] = key, ["label"] = item, ["item"] = item, ["requested"] = requested, ["accepted"] = accepted };
}
