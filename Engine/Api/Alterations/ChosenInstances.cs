using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Api.Instances;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Api.Alterations;

/// <summary>Which instances a request means: those named, or all that the list would show for the same filter. A condition that is not known is refused: left out, it would mean more than was asked for.</summary>
internal sealed class ChosenInstances(IInstanceQueries instances)
{
    private const string All = "emptyFilterSelectsAll";

    private static readonly HashSet<string> Conditions = new(StringComparer.OrdinalIgnoreCase)
    {
        "ids", "searchTerm", "definitionId", "definitionIds", "definitionVersionId", "correlationId", "version", "hasIncidents", "status", "statuses", "subStatus", "subStatuses", "timestampFilters",
    };

    /// <summary>What Elsa calls the same, where it differs.</summary>
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase) { ["workflowInstanceIds"] = "ids", ["definitionVersion"] = "version" };

    /// <exception cref="Refusal">Nothing is named, or a condition cannot be understood.</exception>
    public async Task<IReadOnlyList<string>> FindAsync(JsonObject body, CancellationToken cancellationToken)
    {
        if (body.Texts("workflowInstanceIds") is { Count: > 0 } named)
        {
            return [.. named.Distinct()];
        }

        var query = Read(body["filter"] as JsonObject ?? throw new Refusal("nothingNamed"));
        var found = new List<string>();
        for (var page = await instances.ListAsync(query, cancellationToken); page.Items.Count > 0; page = await instances.ListAsync(query with { Skip = found.Count }, cancellationToken))
        {
            found.AddRange(page.Items.Select(i => i.Id));
        }

        return [.. found.Distinct()];
    }

    private static InstanceQuery Read(JsonObject filter)
    {
        var conditions = new JsonObject();
        foreach (var (name, value) in filter.Where(given => Says(given.Key, given.Value)))
        {
            var known = Synonyms.GetValueOrDefault(name, name);
            if (!Conditions.Contains(known))
            {
                throw new Refusal("unknownCondition", name);
            }

            conditions[known] = value!.DeepClone();
        }

        if (conditions.Count == 0 && filter.Flag(All) != true)
        {
            throw new Refusal("nothingNamed");
        }

        var query = ListWorkflowInstances.Read(conditions) with { OrderBy = InstanceOrder.Created, Descending = false };
        return query.Times.Count == ((conditions["timestampFilters"] as JsonArray)?.Count ?? 0) ? query : throw new Refusal("unknownCondition", "timestampFilters");
    }

    /// <summary>Nothing, an empty text and an empty list are no conditions; neither is that systems' own instances are left out, because there are none.</summary>
    private static bool Says(string name, JsonNode? value) =>
        !name.Equals(All, StringComparison.OrdinalIgnoreCase)
        && !(name.Equals("isSystem", StringComparison.OrdinalIgnoreCase) && value?.GetValueKind() is JsonValueKind.False or null)
        && value switch
        {
            null => false,
            JsonArray list => list.Count > 0,
            JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>().Length > 0,
            _ => true,
        };
}
