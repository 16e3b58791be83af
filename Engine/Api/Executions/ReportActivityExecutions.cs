using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Instances;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Executions;

/// <summary>POST /activity-executions/report: how often each activity was started and completed, for the badges.</summary>
internal sealed class ReportActivityExecutions : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/activity-executions/report", HandleAsync);

    private static async Task<IResult> HandleAsync(HttpRequest request, InstanceReader instances, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, cancellationToken);
        var history = await instances.HistoryAsync(body.Text("workflowInstanceId") ?? "", cancellationToken);
        return ApiJson.Ok(new { stats = history.Report(body.Texts("activityNodeIds")) });
    }
}
