using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace SmartFactory.Engine.Api.Json;

/// <summary>How the API writes: camel case, enums by name, Korean as it is. The designer reads names case-sensitively.</summary>
internal static class ApiJson
{
    public const string ContentType = "application/json; charset=utf-8";

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        MaxDepth = JsonBody.MostDepth * 2,
    };

    public static IResult Ok(object value) => Results.Json(value, Options, ContentType);

    /// <summary>A list that is not paged.</summary>
    public static IResult List<T>(IReadOnlyList<T> items) => Ok(new { items, count = items.Count });

    public static JsonNode Node<T>(T value) => JsonSerializer.SerializeToNode(value, Options)!;
}
