using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>GET /descriptors/commit-strategies/workflows and /activities: none to choose from; a burst is one transaction, always.</summary>
internal sealed class ListCommitStrategies : IEndpoint
{
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/descriptors/commit-strategies/workflows", () => ApiJson.List(Array.Empty<object>()));
        api.MapGet("/descriptors/commit-strategies/activities", () => ApiJson.List(Array.Empty<object>()));
    }
}
