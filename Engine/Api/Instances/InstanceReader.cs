using System.Text.Json.Nodes;
using SmartFactory.Engine.Api.Executions;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>Puts together what is on record about an instance, the way the viewer wants to see it.</summary>
internal sealed class InstanceReader(IInstanceStore instances, IInstanceQueries queries, IJournalStore journal, IDefinitionStore definitions, ConfiguredInputs inputs)
{
    public async Task<WorkflowInstance> GetAsync(string id, CancellationToken cancellationToken) =>
        await instances.FindAsync(id, cancellationToken) ?? throw new Refusal(404, "notFound");

    public async Task<ExecutionHistory> HistoryAsync(string id, CancellationToken cancellationToken)
    {
        var instance = await GetAsync(id, cancellationToken);
        var version = await definitions.FindVersionAsync(instance.DefinitionVersionId, cancellationToken);
        return new ExecutionHistory(
            instance,
            await journal.ReadAsync(id, cancellationToken),
            StateView.Read(id, instance.State),
            await queries.ListIncidentsAsync(id, cancellationToken),
            version is null ? new Dictionary<string, JsonObject>() : inputs.Of(version));
    }

    /// <summary>The summary and the state, with its incidents.</summary>
    public async Task<JsonObject> DescribeAsync(string id, CancellationToken cancellationToken)
    {
        var history = await HistoryAsync(id, cancellationToken);
        var instance = history.Instance;
        var answer = (JsonObject)ApiJson.Node(new InstanceSummary(
            instance.Id, instance.DefinitionId, instance.DefinitionVersionId, instance.DefinitionVersion, instance.Status, instance.SubStatus, instance.CorrelationId, instance.Name,
            instance.IncidentCount, instance.CreatedAt, instance.UpdatedAt, instance.FinishedAt));
        answer["parentWorkflowInstanceId"] = instance.ParentInstanceId;
        answer["workflowState"] = State(history);
        return answer;
    }

    private static JsonObject State(ExecutionHistory history)
    {
        var instance = history.Instance;
        var state = history.State;
        return new JsonObject
        {
            ["id"] = instance.Id,
            ["definitionId"] = instance.DefinitionId,
            ["definitionVersionId"] = instance.DefinitionVersionId,
            ["definitionVersion"] = instance.DefinitionVersion,
            ["correlationId"] = instance.CorrelationId,
            ["status"] = instance.Status.ToString(),
            ["subStatus"] = instance.SubStatus.ToString(),
            ["bookmarks"] = new JsonArray([.. state.DescribeBookmarks()]),
            ["incidents"] = new JsonArray([.. history.Incidents.Where(i => i.ActivityNodeId is not null).Select(Incident)]),
            ["fault"] = null,
            ["completionCallbacks"] = new JsonArray(),
            ["activityExecutionContexts"] = new JsonArray([.. Contexts(history)]),
            ["input"] = state.Input.DeepClone(),
            ["output"] = state.Output.DeepClone(),
            ["properties"] = state.Properties.DeepClone(),
            ["createdAt"] = ApiJson.Node(instance.CreatedAt),
            ["updatedAt"] = ApiJson.Node(instance.UpdatedAt),
            ["finishedAt"] = instance.FinishedAt is { } at ? ApiJson.Node(at) : null,
        };
    }

    public static JsonObject Incident(InstanceIncident incident) => new()
    {
        ["activityId"] = incident.ActivityId,
        ["activityNodeId"] = incident.ActivityNodeId,
        ["activityType"] = incident.ActivityType,
        ["message"] = incident.Message,
        ["exception"] = Failure(incident),
        ["timestamp"] = ApiJson.Node(incident.At),
    };

    /// <summary>Where in the code it happened is nobody's business outside.</summary>
    public static JsonObject? Failure(InstanceIncident incident) => incident.ExceptionType is null ? null : new JsonObject
    {
        ["type"] = incident.ExceptionType,
        ["message"] = incident.Message,
        ["stackTrace"] = null,
        ["innerException"] = incident.InnerMessage is null ? null : new JsonObject { ["type"] = incident.ExceptionType, ["message"] = incident.InnerMessage, ["stackTrace"] = null, ["innerException"] = null },
    };

    /// <summary>A finished instance keeps no executions; the viewer wants the workflow's own all the same.</summary>
    private static IEnumerable<JsonObject> Contexts(ExecutionHistory history)
    {
        if (history.State.Executions.Count == 0 && history.Executions.FirstOrDefault(e => e.NodeId == Activities.Workflow.DefaultId) is { } root)
        {
            yield return Context(root.Id, null, root.NodeId, [], []);
        }

        foreach (var execution in history.State.Executions)
        {
            yield return Context(execution.Id, execution.ParentId, execution.NodeId, (JsonObject)execution.Properties.DeepClone(), [.. execution.DynamicVariables.Select(v => v.DeepClone())]);
        }
    }

    private static JsonObject Context(string id, string? parentId, string nodeId, JsonObject properties, JsonArray variables) => new()
    {
        ["id"] = id,
        ["parentContextId"] = parentId,
        ["scheduledActivityNodeId"] = nodeId,
        ["ownerActivityNodeId"] = null,
        ["properties"] = properties,
        ["activityState"] = null,
        ["dynamicVariables"] = variables,
    };
}
