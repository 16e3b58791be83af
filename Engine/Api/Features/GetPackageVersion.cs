using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Features;

/// <summary>GET /package/version: the version of this engine.</summary>
internal sealed class GetPackageVersion : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/package/version", () =>
        ApiJson.Ok(new { packageVersion = typeof(GetPackageVersion).Assembly.GetName().Version!.ToString(3) }));
}
