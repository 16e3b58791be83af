using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>GET /descriptors/expression-descriptors: only what the engine evaluates.</summary>
internal sealed class ListExpressionDescriptors : IEndpoint
{
    private static readonly Dictionary<string, (bool IsBrowsable, string? Language)> Known = new(StringComparer.Ordinal)
    {
        ["Literal"] = (false, null),
        ["Object"] = (false, "json"),
        ["JavaScript"] = (true, "javascript"),
        ["Variable"] = (true, null),
        ["Input"] = (true, null),
    };

    public void Map(IEndpointRouteBuilder api) => api.MapGet("/descriptors/expression-descriptors", (IEnumerable<IExpressionHandler> handlers) =>
    {
        var types = handlers.Select(h => h.Type).ToHashSet(StringComparer.Ordinal);
        return ApiJson.List(Known.Where(k => types.Contains(k.Key)).Select(k => new
        {
            type = k.Key,
            displayName = ApiTexts.Say("expression." + k.Key),
            isSerializable = true,
            isBrowsable = k.Value.IsBrowsable,
            properties = Properties(k.Key, k.Value.Language),
        }).ToList());
    });

    // The designer looks these keys up as they stand: no camel case.
    private static System.Text.Json.Nodes.JsonObject Properties(string type, string? language)
    {
        var properties = new System.Text.Json.Nodes.JsonObject();
        if (language is not null)
        {
            properties["MonacoLanguage"] = language;
        }

        if (type is "Variable" or "Input")
        {
            properties["UIHint"] = type == "Variable" ? "variable-picker" : "input-picker";
        }

        return properties;
    }
}
