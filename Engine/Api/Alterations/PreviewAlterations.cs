using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Alterations;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Alterations;

/// <summary>POST /alterations/dry-run: what a run would change, and in which instances; nothing is.</summary>
internal sealed class PreviewAlterations : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/alterations/dry-run", async (HttpRequest request, AlterationPlans plans, CancellationToken cancellationToken) =>
    {
        var reports = await plans.DryRunAsync(AlterationRequest.Read(await JsonBody.ReadAsync(request, cancellationToken)), cancellationToken);
        return ApiJson.Ok(new { workflowInstanceIds = reports.Select(r => r.InstanceId), results = reports.Select(RunAlterations.Describe) });
    });
}
