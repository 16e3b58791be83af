using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SmartFactory.Engine.Api.Documentation;

/// <summary>The OpenAPI document, at /elsa/api/openapi/elsa.json: every endpoint with an example of what is sent and answered.</summary>
internal static partial class ApiDocument
{
    public const string Name = "elsa";
    private const string Json = "application/json";
    private const string Resource = "SmartFactory.Engine.Api.examples.json";

    private static readonly Lazy<JsonObject> Examples = new(Load);

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = api => ("/" + api.RelativePath).StartsWith(ApiRegistration.Root + "/", StringComparison.Ordinal);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Workflow API";
            document.Info.Version = typeof(ApiDocument).Assembly.GetName().Version!.ToString(3);
            document.Info.Description = "The API of the workflow designer. Administrators only, by the session cookie of this origin. Changes may carry an Idempotency-Key. Refusals are problem documents: every string under errors is meant for a person.";
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var path = RouteConstraint().Replace(("/" + context.Description.RelativePath)[ApiRegistration.Root.Length..], "");
            if (Examples.Value[$"{context.Description.HttpMethod} {path}"] is JsonObject example)
            {
                Illustrate(operation, example);
            }

            return Task.CompletedTask;
        });
    }

    private static void Illustrate(OpenApiOperation operation, JsonObject example)
    {
        if (example["request"] is { } request)
        {
            operation.RequestBody = new OpenApiRequestBody { Content = new Dictionary<string, OpenApiMediaType> { [Json] = new() { Example = request.DeepClone() } } };
        }

        if (example["response"] is { } response)
        {
            operation.Responses ??= [];
            operation.Responses["200"] = new OpenApiResponse { Description = "OK", Content = new Dictionary<string, OpenApiMediaType> { [Json] = new() { Example = response.DeepClone() } } };
        }
    }

    /// <summary>The document's paths name their parts without what a part must look like.</summary>
    [GeneratedRegex(":[a-z]+(?=})")]
    private static partial Regex RouteConstraint();

    private static JsonObject Load()
    {
        using var stream = typeof(ApiDocument).Assembly.GetManifestResourceStream(Resource)!;
        return (JsonObject)JsonNode.Parse(stream)!;
    }
}
