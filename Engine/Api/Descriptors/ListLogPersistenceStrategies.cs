using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>GET /descriptors/log-persistence-strategies: none to choose from; the journal is always kept whole.</summary>
internal sealed class ListLogPersistenceStrategies : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/descriptors/log-persistence-strategies", () => ApiJson.List(Array.Empty<object>()));
}
