using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Alterations;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Alterations;

/// <summary>POST /alterations/dry-run: what a run would change, and in which instances; nothing is. A body that is a filter only asks which instances those are.</summary>
internal sealed class PreviewAlterations : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/alterations/dry-run", HandleAsync);

    private static async Task<IResult> HandleAsync(HttpRequest request, AlterationPlans plans, ChosenInstances chosen, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, cancellationToken);
        if (!body.ContainsKey("alterations"))
        {
            var filter = body["filter"] as JsonObject ?? body;
            return ApiJson.Ok(new { workflowInstanceIds = await chosen.FindAsync(new JsonObject { ["filter"] = filter.DeepClone() }, cancellationToken), results = Array.Empty<object>() });
        }

        var alterations = AlterationRequest.Read(body);
        var reports = await plans.DryRunAsync(new AlterationPlan(alterations, await chosen.FindAsync(body, cancellationToken), null), cancellationToken);
        return ApiJson.Ok(new { workflowInstanceIds = reports.Select(r => r.InstanceId), results = reports.Select(RunAlterations.Describe) });
    }
}
