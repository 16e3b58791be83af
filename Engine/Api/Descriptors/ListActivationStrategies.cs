using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Runtime.Activation;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>GET /descriptors/workflow-activation-strategies: whether another instance may start while one runs.</summary>
internal sealed class ListActivationStrategies : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/descriptors/workflow-activation-strategies", (IEnumerable<IActivationStrategy> strategies) =>
        ApiJson.List(strategies.OrderBy(s => s.WireName, StringComparer.Ordinal).Select(s => new
        {
            typeName = $"Elsa.Workflows.ActivationValidators.{s.WireName}, Elsa.Workflows.Core",
            displayName = ApiTexts.Say("strategy." + s.WireName),
            description = ApiTexts.Say($"strategy.{s.WireName}.description"),
        }).ToList()));
}
