using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Instances;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Executions;

/// <summary>GET /activity-executions/list and /activity-execution-summaries/list: the executions of one activity of an instance, oldest first.</summary>
internal sealed class ListActivityExecutions : IEndpoint
{
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/activity-executions/list", (string? workflowInstanceId, string? activityNodeId, bool? completed, InstanceReader instances, CancellationToken ct) =>
            HandleAsync(new Wanted(workflowInstanceId, activityNodeId, completed), instances, static (history, execution) => history.Describe(execution), ct));
        api.MapGet("/activity-execution-summaries/list", (string? workflowInstanceId, string? activityNodeId, bool? completed, InstanceReader instances, CancellationToken ct) =>
            HandleAsync(new Wanted(workflowInstanceId, activityNodeId, completed), instances, static (history, execution) => history.Summarize(execution), ct));
    }

    private static async Task<IResult> HandleAsync(Wanted wanted, InstanceReader instances, Func<ExecutionHistory, ExecutionRecord, JsonObject> describe, CancellationToken cancellationToken)
    {
        var history = await instances.HistoryAsync(wanted.InstanceId ?? "", cancellationToken);
        return ApiJson.List(history.Executions
            .Where(e => (wanted.NodeId is null || e.NodeId == wanted.NodeId) && (wanted.Completed is null || wanted.Completed == (e.CompletedAt is not null)))
            .Select(e => describe(history, e)).ToList());
    }

    private sealed record Wanted(string? InstanceId, string? NodeId, bool? Completed);
}
