using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Instances;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Executions;

/// <summary>GET /activity-executions/{id}/call-stack: what an execution ran inside of, outermost first.</summary>
internal sealed class GetActivityCallStack : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/activity-executions/{id}/call-stack", HandleAsync);

    private static async Task<IResult> HandleAsync(string id, InstanceReader instances, CancellationToken cancellationToken)
    {
        var (history, execution) = await GetActivityExecution.FindAsync(instances, id, cancellationToken);
        var stack = new List<ExecutionRecord>();
        for (var frame = execution; frame is not null; frame = frame.Parent)
        {
            stack.Insert(0, frame);
        }

        return ApiJson.Ok(new { activityExecutionId = id, items = stack.ConvertAll(history.Describe), totalCount = stack.Count });
    }
}
