using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>GET /descriptors/activities: everything the toolbox and the property panel know. Asked for after every save, so it answers "unchanged" when it is.</summary>
internal sealed class ListActivityDescriptors : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/descriptors/activities", HandleAsync).WithMetadata(AskedByItself.Instance);

    private static async Task<IResult> HandleAsync(
        HttpContext context, DescriptorCatalog catalog, IDefinitionStore store, DescriptorAnswer answer, DescriptorOptions options, CancellationToken cancellationToken)
    {
        var made = await answer.MakeAsync(await catalog.CurrentAsync(store, cancellationToken), options, cancellationToken);
        var headers = context.Response.Headers;
        headers.ETag = made.Tag;
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Accept-Encoding";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(made.Tag, StringComparison.Ordinal))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (!context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase))
        {
            return Results.Bytes(made.Plain, ApiJson.ContentType);
        }

        headers.ContentEncoding = "br";
        return Results.Bytes(made.Brotli, ApiJson.ContentType);
    }
}
