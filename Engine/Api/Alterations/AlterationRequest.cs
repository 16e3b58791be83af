using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Alterations;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Api.Alterations;

/// <summary>What shall be altered, and in which instances: those named, or all that match a filter.</summary>
internal static class AlterationRequest
{
    public static AlterationPlan Read(JsonObject body)
    {
        var ids = body.Texts("workflowInstanceIds");
        var filter = body["filter"] is JsonObject given ? Filter(given) : null;
        return ids.Count == 0 && filter is null
            ? throw new Refusal("nothingNamed")
            : new AlterationPlan(Alterations(body), [.. ids.Distinct()], filter);
    }

    private static IReadOnlyList<Alteration> Alterations(JsonObject body)
    {
        try
        {
            return AlterationJson.Read((body["alterations"] as JsonArray ?? []).ToJsonString());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new Refusal("alterations", e.Message);
        }
    }

    /// <summary>A filter that names nothing would mean every instance there is; nobody means that.</summary>
    private static InstanceFilter Filter(JsonObject given)
    {
        var filter = new InstanceFilter
        {
            DefinitionId = given.Text("definitionId") ?? (given.Texts("definitionIds") is [var one] ? one : null),
            DefinitionVersion = given["definitionVersion"] is JsonValue version && version.TryGetValue<int>(out var number) ? number : null,
            CorrelationId = given.Text("correlationId"),
            SubStatus = Enum.TryParse<WorkflowSubStatus>(given.Text("subStatus"), out var status) ? status : null,
            HasIncidents = given.Flag("hasIncidents"),
        };
        return filter == new InstanceFilter() ? throw new Refusal("nothingNamed") : filter;
    }
}
