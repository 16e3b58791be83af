using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Incidents;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>GET /descriptors/incident-strategies: what a failed activity does to its instance.</summary>
internal sealed class ListIncidentStrategies : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/descriptors/incident-strategies", (IEnumerable<IIncidentStrategy> strategies) =>
        ApiJson.List(strategies.OrderBy(s => s.WireName, StringComparer.Ordinal).Select(s => new
        {
            typeName = $"Elsa.Workflows.IncidentStrategies.{s.WireName}, Elsa.Workflows.Core",
            displayName = ApiTexts.Say("incident." + s.WireName),
            description = ApiTexts.Say($"incident.{s.WireName}.description"),
        }).ToList()));
}
