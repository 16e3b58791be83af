using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Executions;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>GET or POST /workflow-instances/{id}/journal?skip=&amp;take=: the history, filtered by the body.</summary>
internal sealed class GetWorkflowJournal : IEndpoint
{
    private const int LargestPage = 1000;

    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/workflow-instances/{id}/journal", async (string id, int? skip, int? take, HttpRequest request, InstanceReader instances, CancellationToken cancellationToken) =>
            await HandleAsync(id, (skip, take), (await JsonBody.ReadAsync(request, cancellationToken))["filter"] as JsonObject ?? [], instances, cancellationToken));
        api.MapGet("/workflow-instances/{id}/journal", (string id, int? skip, int? take, InstanceReader instances, CancellationToken cancellationToken) =>
            HandleAsync(id, (skip, take), [], instances, cancellationToken));
    }

    private static async Task<IResult> HandleAsync(string id, (int? Skip, int? Take) page, JsonObject filter, InstanceReader instances, CancellationToken cancellationToken)
    {
        var history = await instances.HistoryAsync(id, cancellationToken);
        var wanted = new Wanted(filter);
        var entries = history.Journal.Where(wanted.Matches).ToList();
        var items = Records(history, entries.Skip(Math.Max(0, page.Skip ?? 0)).Take(Math.Clamp(page.Take ?? LargestPage, 1, LargestPage)));
        return ApiJson.Ok(new { items = items.ToList(), totalCount = entries.Count });
    }

    /// <summary>The whole history.</summary>
    public static IEnumerable<JsonObject> Records(ExecutionHistory history) => Records(history, history.Journal);

    private static IEnumerable<JsonObject> Records(ExecutionHistory history, IEnumerable<JournalEntry> entries)
    {
        var parents = history.Executions.ToDictionary(e => e.Id, e => e.Parent?.Id, StringComparer.Ordinal);
        return entries.Select(e => Record(history, parents, e));
    }

    private static JsonObject Record(ExecutionHistory history, Dictionary<string, string?> parents, JournalEntry entry) => new()
    {
        ["id"] = $"{history.Instance.Id}:{entry.Sequence}",
        ["activityInstanceId"] = entry.ActivityInstanceId,
        ["parentActivityInstanceId"] = parents[entry.ActivityInstanceId],
        ["activityId"] = entry.ActivityId,
        ["activityType"] = entry.ActivityType,
        ["activityTypeVersion"] = 1,
        ["activityName"] = entry.ActivityName,
        ["nodeId"] = entry.ActivityNodeId,
        ["timestamp"] = ApiJson.Node(entry.Timestamp),
        ["sequence"] = entry.Sequence,
        ["eventName"] = entry.EventName,
        ["message"] = entry.Message,
        ["source"] = null,
        ["activityState"] = entry.EventName is "Started" or "Faulted" ? history.StateOf(entry.ActivityNodeId, entry.Inputs) : null,
        ["payload"] = ExecutionHistory.Payload(entry.Outcomes, entry.Payload),
    };

    /// <summary>Each list narrows the journal; one that is not there does not.</summary>
    private sealed class Wanted(JsonObject filter)
    {
        private readonly HashSet<string>? _activities = Names(filter, "activityIds");
        private readonly HashSet<string>? _nodes = Names(filter, "activityNodeIds");
        private readonly HashSet<string>? _events = Names(filter, "eventNames");
        private readonly HashSet<string>? _excluded = Names(filter, "excludedActivityTypes");

        public bool Matches(JournalEntry entry) =>
            _activities?.Contains(entry.ActivityId) != false
            && _nodes?.Contains(entry.ActivityNodeId) != false
            && _events?.Contains(entry.EventName) != false
            && _excluded?.Contains(entry.ActivityType) != true;

        private static HashSet<string>? Names(JsonObject filter, string name) => filter[name] is JsonArray ? [.. filter.Texts(name)] : null;
    }
}
