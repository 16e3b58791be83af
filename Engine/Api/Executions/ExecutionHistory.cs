using System.Text.Json.Nodes;
using SmartFactory.Engine.Api.Instances;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Api.Executions;

/// <summary>What an instance has done: executions put together from its journal, its state and its incidents.</summary>
internal sealed class ExecutionHistory
{
    private readonly IReadOnlyDictionary<string, JsonObject> _inputs;

    public ExecutionHistory(
        WorkflowInstance instance, IReadOnlyList<JournalEntry> journal, StateView state, IReadOnlyList<InstanceIncident> incidents, IReadOnlyDictionary<string, JsonObject> inputs)
    {
        (Instance, Journal, State, Incidents, _inputs) = (instance, journal, state, incidents, inputs);
        var byId = new Dictionary<string, ExecutionRecord>(StringComparer.Ordinal);
        var lastOfNode = new Dictionary<string, ExecutionRecord>(StringComparer.Ordinal);
        foreach (var entry in journal)
        {
            if (!byId.TryGetValue(entry.ActivityInstanceId, out var execution))
            {
                byId[entry.ActivityInstanceId] = execution = new ExecutionRecord(entry) { Parent = lastOfNode.GetValueOrDefault(ParentNodeId(entry.ActivityNodeId)) };
                lastOfNode[entry.ActivityNodeId] = execution;
            }

            execution.Add(entry);
        }

        Executions = [.. byId.Values.OrderBy(e => e.Sequence)];
        foreach (var bookmark in state.DescribeBookmarks())
        {
            if (byId.TryGetValue(bookmark.Text("activityInstanceId") ?? "", out var waiting))
            {
                waiting.HasBookmarks = true;
            }
        }

        foreach (var incident in incidents)
        {
            if (Executions.LastOrDefault(e => e.NodeId == incident.ActivityNodeId && e.StartedAt <= incident.At) is { } failed)
            {
                failed.Incident = incident;
            }
        }
    }

    public WorkflowInstance Instance { get; }

    public IReadOnlyList<JournalEntry> Journal { get; }

    public StateView State { get; }

    public IReadOnlyList<InstanceIncident> Incidents { get; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ExecutionRecord> Executions { get; }

    public JsonObject Describe(ExecutionRecord execution)
    {
        var record = Summarize(execution);
        record["activityState"] = StateOf(execution.NodeId, Given(execution.Incident) ?? execution.Inputs);
        record["payload"] = Payload(execution.Outcomes, execution.Journal);
        record["outputs"] = execution.Outputs?.DeepClone() ?? new JsonObject();
        record["properties"] = State.Executions.FirstOrDefault(e => e.Id == execution.Id)?.Properties.DeepClone() ?? new JsonObject();
        record["exception"] = execution.Incident is { } incident && execution.Status == "Faulted" ? InstanceReader.Failure(incident) : null;
        return record;
    }

    public JsonObject Summarize(ExecutionRecord execution) => new()
    {
        ["id"] = execution.Id,
        ["workflowInstanceId"] = Instance.Id,
        ["activityId"] = execution.ActivityId,
        ["activityNodeId"] = execution.NodeId,
        ["activityType"] = execution.ActivityType,
        ["activityTypeVersion"] = 1,
        ["activityName"] = execution.ActivityName,
        ["metadata"] = new JsonObject(),
        ["startedAt"] = ApiJson.Node(execution.StartedAt),
        ["hasBookmarks"] = execution.HasBookmarks,
        ["status"] = execution.Status,
        ["aggregateFaultCount"] = Executions.Count(e => e.Status == "Faulted" && (e == execution || e.NodeId.StartsWith(execution.NodeId + ":", StringComparison.Ordinal))),
        ["completedAt"] = execution.CompletedAt is { } at ? ApiJson.Node(at) : null,
        ["schedulingActivityExecutionId"] = execution.Parent?.Id,
        ["schedulingActivityId"] = execution.Parent?.ActivityId,
        ["schedulingWorkflowInstanceId"] = execution.Parent is null ? null : Instance.Id,
        ["callStackDepth"] = execution.Depth,
    };

    /// <summary>The figures of the badges, one entry per node that was asked for.</summary>
    public JsonArray Report(IReadOnlyCollection<string> nodeIds)
    {
        var byNode = Executions.ToLookup(e => e.NodeId, StringComparer.Ordinal);
        var wanted = nodeIds.Count > 0 ? nodeIds.Distinct() : byNode.Select(g => g.Key);
        return [.. wanted.Where(byNode.Contains).Select(nodeId => Stats(nodeId, [.. byNode[nodeId]]))];
    }

    /// <summary>The inputs of an execution: those that never differ, and over them what the journal or an incident recorded.</summary>
    public JsonObject? StateOf(string nodeId, JsonObject? recorded)
    {
        var state = _inputs.TryGetValue(nodeId, out var configured) ? (JsonObject)configured.DeepClone() : null;
        foreach (var (name, value) in recorded ?? [])
        {
            (state ??= [])[name] = value?.DeepClone();
        }

        return state;
    }

    private static JsonObject? Given(InstanceIncident? incident) => incident?.Inputs is { } given ? JsonNode.Parse(given) as JsonObject : null;

    public static JsonObject? Payload(IReadOnlyList<string>? outcomes, JsonNode? journal)
    {
        if (outcomes is null && journal is null)
        {
            return null;
        }

        var payload = journal?.DeepClone() as JsonObject ?? [];
        if (outcomes is not null)
        {
            payload["Outcomes"] = ApiJson.Node(outcomes);
        }

        return payload;
    }

    private static JsonObject Stats(string nodeId, List<ExecutionRecord> executions)
    {
        var completed = executions.Count(e => e.Status == "Completed");
        return new JsonObject
        {
            ["activityId"] = executions[0].ActivityId,
            ["activityNodeId"] = nodeId,
            ["startedCount"] = executions.Count,
            ["completedCount"] = completed,
            ["uncompletedCount"] = executions.Count - completed,
            ["isBlocked"] = executions.Exists(e => e.HasBookmarks),
            ["isFaulted"] = executions[^1].Status == "Faulted",
            ["metadata"] = new JsonObject(),
        };
    }

    private static string ParentNodeId(string nodeId) => nodeId.LastIndexOf(':') is > 0 and var end ? nodeId[..end] : "";
}
