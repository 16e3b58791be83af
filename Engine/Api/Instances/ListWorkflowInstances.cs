using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>POST /workflow-instances: one page of the list. The designer asks every ten seconds by itself.</summary>
internal sealed class ListWorkflowInstances : IEndpoint
{
    private const int LargestPage = 1000;

    public void Map(IEndpointRouteBuilder api) => api.MapPost("/workflow-instances", HandleAsync).WithMetadata(AskedByItself.Instance);

    private static async Task<IResult> HandleAsync(HttpRequest request, IInstanceQueries instances, CancellationToken cancellationToken)
    {
        var page = await instances.ListAsync(Read(await JsonBody.ReadAsync(request, cancellationToken)), cancellationToken);
        return ApiJson.Ok(new { items = page.Items, totalCount = page.Total });
    }

    internal static InstanceQuery Read(JsonObject body)
    {
        var size = Math.Clamp(Number(body, "pageSize") ?? LargestPage, 1, LargestPage);
        var page = Math.Max(0, Number(body, "page") ?? 0);
        return new InstanceQuery
        {
            Search = body.Text("searchTerm"),
            Ids = body.Texts("ids"),
            DefinitionIds = body.Text("definitionId") is { Length: > 0 } one ? [one, .. body.Texts("definitionIds")] : body.Texts("definitionIds"),
            DefinitionVersionId = body.Text("definitionVersionId") is { Length: > 0 } versionId ? versionId : null,
            CorrelationId = body.Text("correlationId") is { Length: > 0 } correlation ? correlation : null,
            Version = Number(body, "version"),
            HasIncidents = body.Flag("hasIncidents"),
            Statuses = Named<WorkflowStatus>(body, "status", "statuses"),
            SubStatuses = Named<WorkflowSubStatus>(body, "subStatus", "subStatuses"),
            Times = body["timestampFilters"] is JsonArray times ? [.. times.OfType<JsonObject>().Select(Time).OfType<InstanceTimeFilter>()] : [],
            OrderBy = Enum.TryParse<InstanceOrder>(body.Text("orderBy"), out var order) ? order : InstanceOrder.Created,
            Descending = body.Text("orderDirection") != "Ascending",
            Skip = (int)Math.Min((long)page * size, int.MaxValue),
            Take = size,
        };
    }

    /// <summary>A status that no instance of ours can have (Elsa knows more) finds nothing, instead of everything.</summary>
    private static IReadOnlyList<T> Named<T>(JsonObject body, string one, string many)
        where T : struct, Enum
    {
        var names = body.Texts(many).Concat(body.Text(one) is { Length: > 0 } name ? [name] : []).ToList();
        return [.. names.Select(n => Enum.TryParse<T>(n, ignoreCase: true, out var value) ? value : (T)Enum.ToObject(typeof(T), -1)).Distinct()];
    }

    private static InstanceTimeFilter? Time(JsonObject filter) =>
        Enum.TryParse<InstanceTime>(filter.Text("column"), ignoreCase: true, out var column)
        && Enum.TryParse<TimeComparison>(filter.Text("operator"), ignoreCase: true, out var comparison)
        && DateTimeOffset.TryParse(filter.Text("timestamp"), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var at)
            ? new InstanceTimeFilter(column, comparison, at.ToUniversalTime())
            : null;

    private static int? Number(JsonObject body, string name) =>
        body[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) ? number : null;
}
