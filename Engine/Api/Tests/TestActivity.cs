using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Api.Definitions;
using SmartFactory.Engine.Api.Executions;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Tests;

/// <summary>POST /tests/activities: runs one activity of a draft alone and takes everything back: what it writes, sends or asks for never happens.</summary>
internal sealed class TestActivity : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/tests/activities", HandleAsync);

    private static async Task<IResult> HandleAsync(HttpRequest request, IDefinitionStore definitions, ICommitGate gate, ConfiguredInputs inputs, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, cancellationToken);
        var (definition, activity) = (body["workflowDefinitionHandle"] as JsonObject ?? [], body["activityHandle"] as JsonObject ?? []);
        var version = await FindAsync(definitions, definition, cancellationToken) ?? throw new Refusal(404, "notFound");
        var nodeId = activity.Text("activityNodeId") ?? throw new Refusal("badRequest");
        var alone = Alone(DefinitionJson.ReadOne(version.Json), nodeId);
        try
        {
            var configured = inputs.Of(version).GetValueOrDefault(nodeId);
            await gate.CommitAsync("activity.test", (services, ct) => RunAsync(services, alone, configured, ct), cancellationToken);
            throw new InvalidOperationException("A trial was kept.");
        }
        catch (TrialOver trial)
        {
            return ApiJson.Ok(trial.Answer);
        }
    }

    private static ValueTask<DefinitionVersion?> FindAsync(IDefinitionStore definitions, JsonObject handle, CancellationToken cancellationToken) =>
        handle.Text("definitionVersionId") is { Length: > 0 } id
            ? definitions.FindVersionAsync(id, cancellationToken)
            : definitions.FindAsync(handle.Text("definitionId") ?? "", handle.Text("versionOptions"), cancellationToken);

    /// <summary>The definition with nothing in it but the activity; variables begin with the values the designer keeps for trials.</summary>
    private static WorkflowDefinition Alone(WorkflowDefinition definition, string nodeId)
    {
        var activity = definition.Root is { } root
            ? ActivityTree.All(root).FirstOrDefault(a => NodeIdOf(a, root) == nodeId)
            : null;
        var json = (JsonObject)definition.Json.DeepClone();
        json["root"] = activity?.DeepClone() ?? throw new Refusal(404, "notFound");
        json["id"] = "trial";
        var values = definition.CustomProperties?["VariableTestValues"] as JsonObject ?? [];
        foreach (var variable in WorkflowDefinition.JsonList(json["variables"]).OfType<JsonObject>())
        {
            if (values[variable.Text("id") ?? ""] is { } value)
            {
                variable["value"] = value is JsonValue plain ? plain.ToString() : value.ToJsonString();
            }
        }

        return new WorkflowDefinition(json);
    }

    private static string NodeIdOf(JsonObject activity, JsonObject root)
    {
        var ids = new List<string>();
        for (JsonNode? node = activity; node is not null; node = ReferenceEquals(node, root) ? null : node.Parent)
        {
            if (node is JsonObject json && ActivityTree.IsActivity(json))
            {
                ids.Insert(0, json.Text("id")!);
            }
        }

        return string.Join(':', ids.Prepend(Activities.Workflow.DefaultId));
    }

    private static async Task RunAsync(IServiceProvider services, WorkflowDefinition definition, JsonObject? configured, CancellationToken cancellationToken)
    {
        var workflow = services.GetRequiredService<WorkflowMaterializer>().Materialize(definition);
        var result = await services.GetRequiredService<WorkflowRunner>().RunAsync(workflow, new BurstRequest { InstanceId = "trial" }, services, cancellationToken);
        throw new TrialOver(Describe(result, configured));
    }

    private static JsonObject Describe(BurstResult result, JsonObject? configured)
    {
        var incident = result.NewIncidents is [var first, ..] ? first : null;
        var last = result.Journal.LastOrDefault(e => e.ActivityNodeId != Activities.Workflow.DefaultId) ?? result.Journal[^1];
        return new JsonObject
        {
            ["activityState"] = incident?.Inputs?.DeepClone() ?? configured?.DeepClone() ?? new JsonObject(),
            ["payload"] = ExecutionHistory.Payload(last.Outcomes ?? (last.EventName == "Completed" ? ["Done"] : null), last.Payload),
            ["outputs"] = last.Outputs?.DeepClone() ?? new JsonObject(),
            ["exception"] = incident is null ? null : new JsonObject { ["type"] = incident.ExceptionType, ["message"] = incident.Message, ["stackTrace"] = null, ["innerException"] = null },
            ["status"] = incident is not null ? "Faulted" : result.Status == WorkflowStatus.Finished ? "Completed" : "Running",
        };
    }

    /// <summary>Takes the commit back and carries the answer out of it.</summary>
    private sealed class TrialOver(JsonObject answer) : Exception
    {
        public JsonObject Answer { get; } = answer;
    }
}
