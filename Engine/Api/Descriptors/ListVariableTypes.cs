using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>GET /descriptors/variables: the types a variable, an input or an output may have.</summary>
internal sealed class ListVariableTypes : IEndpoint
{
    private static readonly string[] Primitives = ["Object", "String", "Boolean", "Int32", "Int64", "Double", "Decimal", "Guid", "DateTime", "DateTimeOffset", "TimeSpan", "DateOnly"];

    private static readonly string[] Structured = ["JsonNode", "JsonObject", "JsonArray"];

    public void Map(IEndpointRouteBuilder api) => api.MapGet("/descriptors/variables", () =>
        ApiJson.List(Primitives.Select(t => Describe(t, "types.primitives")).Concat(Structured.Select(t => Describe(t, "types.structured"))).ToList()));

    private static object Describe(string type, string category) =>
        new { typeName = type, displayName = ApiTexts.Say("type." + type), category = ApiTexts.Say(category), description = (string?)null };
}
