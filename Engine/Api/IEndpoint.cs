using Microsoft.AspNetCore.Routing;

namespace SmartFactory.Engine.Api;

/// <summary>One address of the API. Found by type: adding one is adding a file.</summary>
internal interface IEndpoint
{
    void Map(IEndpointRouteBuilder api);
}
