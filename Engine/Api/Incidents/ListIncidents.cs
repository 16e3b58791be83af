using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Api.Incidents;

/// <summary>GET /incidents?open=&amp;page=&amp;pageSize=: what failed anywhere, newest first. GET /workflow-instances/{id}/incidents: in one instance, oldest first.</summary>
internal sealed class ListIncidents : IEndpoint
{
    private const int LargestPage = 1000;

    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/incidents", async (bool? open, int? page, int? pageSize, IInstanceQueries instances, CancellationToken cancellationToken) =>
        {
            var size = Math.Clamp(pageSize ?? 100, 1, LargestPage);
            var skip = (int)Math.Min((long)Math.Max(0, page ?? 0) * size, int.MaxValue);
            var (items, total) = await instances.ListIncidentsAsync(open ?? false, skip, size, cancellationToken);
            return ApiJson.Ok(new { items, totalCount = total });
        });
        api.MapGet("/workflow-instances/{id}/incidents", async (string id, IInstanceQueries instances, CancellationToken cancellationToken) =>
            ApiJson.List(await instances.ListIncidentsAsync(id, cancellationToken)));
    }
}
