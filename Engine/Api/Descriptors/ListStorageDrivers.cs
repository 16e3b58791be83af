using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>GET /descriptors/storage-drivers: with the instance, in the transaction of its burst. A variable that names none lives until the next wait.</summary>
internal sealed class ListStorageDrivers : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/descriptors/storage-drivers", () =>
        ApiJson.List(new[] { new { typeName = VariableDefinition.InstanceStorage, displayName = ApiTexts.Say("storage.instance"), priority = 5, deprecated = false } }));
}
