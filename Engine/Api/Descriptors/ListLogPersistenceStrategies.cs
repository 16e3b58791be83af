using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.LogPersistence;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>GET /descriptors/log-persistence-strategies: whether what an activity received and produced is kept in the journal.</summary>
internal sealed class ListLogPersistenceStrategies : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/descriptors/log-persistence-strategies", () => ApiJson.List(Enum.GetNames<LogPersistenceMode>().Select(mode => new
        {
            typeName = $"Elsa.Workflows.LogPersistence.Strategies.{mode}, Elsa.Workflows.Core",
            displayName = ApiTexts.Say("log." + mode),
            description = ApiTexts.Say($"log.{mode}.description"),
        }).ToList()));
}
