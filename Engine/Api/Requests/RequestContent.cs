using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Requests;

/// <summary>A request as a workflow sees it: path, method, headers, query, route, content.</summary>
internal static class RequestContent
{
    /// <summary>What proves who somebody is has no business in a workflow's history.</summary>
    private static readonly HashSet<string> Secrets = new(["Cookie", "Authorization", "Proxy-Authorization"], StringComparer.OrdinalIgnoreCase);

    public static async Task<JsonObject> ReadAsync(HttpRequest request, HttpRoute route, string template, long mostBytes, CancellationToken cancellationToken) => new()
    {
        ["path"] = request.Path.Value,
        ["method"] = request.Method,
        ["headers"] = Values(request.Headers.Where(h => !Secrets.Contains(h.Key))),
        ["query"] = Values(request.Query),
        ["route"] = route.ValuesOf(template),
        ["content"] = await BodyAsync(request, mostBytes, cancellationToken),
    };

    private static async Task<JsonNode?> BodyAsync(HttpRequest request, long mostBytes, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request.Body, mostBytes, mostBytes, cancellationToken);
        if (body.Length == 0)
        {
            return null;
        }

        var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() ?? "";
        return type switch
        {
            "application/json" => JsonBody.ParseAny(body),
            _ when type.EndsWith("+json", StringComparison.Ordinal) => JsonBody.ParseAny(body),
            "application/x-www-form-urlencoded" => Values(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span))),
            _ when type.StartsWith("text/", StringComparison.Ordinal) || type == "application/xml" => Encoding.UTF8.GetString(body.Span),
            _ => throw new Refusal(StatusCodes.Status415UnsupportedMediaType, "mediaType", type),
        };
    }

    private static JsonObject Values(IEnumerable<KeyValuePair<string, StringValues>> pairs)
    {
        var values = new JsonObject();
        foreach (var (name, value) in pairs)
        {
            values[name] = value.Count == 1 ? value[0] : new JsonArray([.. value.Select(v => JsonValue.Create(v))]);
        }

        return values;
    }
}
