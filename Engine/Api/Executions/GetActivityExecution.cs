using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Instances;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Executions;

/// <summary>GET /activity-executions/by-id?id=: one execution.</summary>
internal sealed class GetActivityExecution : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/activity-executions/by-id", HandleAsync);

    private static async Task<IResult> HandleAsync(string? id, InstanceReader instances, CancellationToken cancellationToken)
    {
        var (history, execution) = await FindAsync(instances, id ?? "", cancellationToken);
        return ApiJson.Ok(history.Describe(execution));
    }

    /// <summary>An execution's id begins with its instance's.</summary>
    public static async Task<(ExecutionHistory History, ExecutionRecord Execution)> FindAsync(InstanceReader instances, string id, CancellationToken cancellationToken)
    {
        var end = id.LastIndexOf(':');
        var history = await instances.HistoryAsync(end > 0 ? id[..end] : id, cancellationToken);
        return (history, history.Executions.FirstOrDefault(e => e.Id == id) ?? throw new Refusal(StatusCodes.Status404NotFound, "notFound"));
    }
}
