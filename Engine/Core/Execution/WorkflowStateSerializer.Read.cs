using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Execution;

/// <content>Reading.</content>
internal static partial class WorkflowStateSerializer
{
    /// <summary>What a state is read into.</summary>
    internal sealed record Target(Workflow Workflow, IServiceProvider Services, string InstanceId, TimeProvider Clock, IIdentityGenerator Ids, CancellationToken CancellationToken);

    /// <summary>The JSON of a state, for those who only look at it.</summary>
    public static JsonObject Parse(byte[] state) => StateUpgrades.Shipped.Read(state);

    public static WorkflowExecutionContext Read(byte[] state, Target target)
    {
        var json = Parse(state);
        var header = new WorkflowStateHeader(json["j"]!.GetValue<long>(), json["n"]!.GetValue<long>());
        var context = new WorkflowExecutionContext(target.Workflow, target.Services, target.InstanceId, target.Clock, target.Ids, header, target.CancellationToken)
        {
            CorrelationId = json["c"]?.GetValue<string>(),
            Name = json["w"]?.GetValue<string>(),
            ParentWorkflowInstanceId = json["p"]?.GetValue<string>(),
            StartActivityId = json["t"]?.GetValue<string>(),
            IncidentCount = json["f"]?.GetValue<int>() ?? 0,
            InputOrNull = json["i"] is JsonObject input ? JsonValues.ToDictionary(input) : null,
        };
        ReadValues(json["o"], () => context.Output);
        ReadValues(json["x"], () => context.Properties);
        ReadExecutions(json["e"]!.AsArray(), context);
        ReadBookmarks(json["k"] as JsonArray, context);
        context.TransitionTo((WorkflowSubStatus)json["s"]!.GetValue<int>());
        return context;
    }

    private static void ReadExecutions(JsonArray list, WorkflowExecutionContext context)
    {
        var executions = new ActivityExecutionContext?[list.Count];
        for (var i = 0; i < executions.Length; i++)
        {
            var json = (JsonObject)list[i]!;
            var parent = json["p"] is { } p ? executions[p.GetValue<int>()] : null;

            // A step that a migration to another version took away is gone, with all that ran inside it.
            if (!context.Workflow.Nodes.TryGetValue(json["n"]!.GetValue<string>(), out var node) || (i > 0 && parent is null))
            {
                continue;
            }

            var execution = new ActivityExecutionContext(context, parent, node, json["q"]!.GetValue<long>());
            ReadExecution(json, execution);
            executions[i] = execution;
            if (parent is null)
            {
                context.Root = execution;
            }
            else
            {
                parent.AddChild(execution);
            }
        }
    }

    private static void ReadExecution(JsonObject json, ActivityExecutionContext execution)
    {
        execution.Status = json["s"] is { } status ? (ActivityStatus)status.GetValue<int>() : ActivityStatus.Running;
        execution.StartedAt = DateTimeOffset.FromUnixTimeMilliseconds(json["a"]!.GetValue<long>());
        execution.Position = json["o"]?.GetValue<int>() ?? 0;
        var flags = json["b"]?.GetValue<int>() ?? 0;
        execution.CameByBackwardConnection = (flags & 1) != 0;
        execution.IsBreaking = (flags & 2) != 0;
        execution.StoredInputs = json["i"] as JsonObject;
        execution.StoredData = json["y"];
        if (json["m"]?.GetValue<string>() is { } method && execution.ParentActivityExecutionContext is { } parent)
        {
            execution.Callback = new WorkItemCallback(
                ActivityMethods.Completion(parent.Node.Activity, method),
                JsonValues.ToClr(json["g"]?.DeepClone()),
                execution.WorkflowExecutionContext.CallbackEpoch);
        }

        ReadValues(json["x"], () => execution.Properties);
        ReadVariables(json, execution);
    }

    private static void ReadVariables(JsonObject json, ActivityExecutionContext execution)
    {
        var declared = execution.Node.Variables;
        var stored = json["v"] as JsonObject;
        if (declared.Length > 0)
        {
            var values = execution.VariablesForWriting();
            for (var i = 0; i < declared.Length; i++)
            {
                // One that is not kept is declared anew, as in Elsa: it has its default again.
                if (declared[i].IsPersistent && stored is not null && stored.TryGetPropertyValue(declared[i].Id, out var value))
                {
                    values[i] = ValueConversion.ConvertTo(JsonValues.ToClr(value?.DeepClone()), declared[i].Type);
                }
            }
        }

        foreach (var item in (json["d"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var type = TypeAliases.Find(item["t"]?.GetValue<string>()) ?? typeof(object);
            var variable = new Variable(item["n"]!.GetValue<string>()) { Id = item["i"]!.GetValue<string>(), Type = type, StorageDriverTypeName = VariableDefinition.InstanceStorage };
            execution.AddDynamicVariable(variable, ValueConversion.ConvertTo(JsonValues.ToClr(item["v"]?.DeepClone()), type));
        }
    }

    private static void ReadBookmarks(JsonArray? list, WorkflowExecutionContext context)
    {
        foreach (var json in (list ?? []).OfType<JsonObject>())
        {
            var nodeId = json["a"]!.GetValue<string>();
            var flags = json["f"]!.GetValue<int>();
            context.RestoreBookmark(new Bookmark(
                json["i"]!.GetValue<string>(),
                json["n"]!.GetValue<string>(),
                json["h"]!.GetValue<string>(),
                json["p"]?.DeepClone(),
                context.Id,
                context.Workflow.Nodes.GetValueOrDefault(nodeId)?.Activity.Id ?? nodeId[(nodeId.LastIndexOf(':') + 1)..],
                nodeId,
                json["e"]!.GetValue<string>(),
                json["t"]!.GetValue<DateTimeOffset>(),
                json["m"]?.GetValue<string>(),
                json["c"]?.GetValue<string>(),
                (flags & 1) != 0,
                (flags & 2) != 0));
        }
    }

    private static void ReadValues(JsonNode? node, Func<IDictionary<string, object?>> target)
    {
        foreach (var (name, value) in node as JsonObject ?? [])
        {
            target()[name] = JsonValues.ToClr(value?.DeepClone());
        }
    }
}
