using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>GET /descriptors/output-converters: none; values are converted to the type of the variable that receives them.</summary>
internal sealed class ListOutputConverters : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/descriptors/output-converters", () => ApiJson.List(Array.Empty<object>()));
}
