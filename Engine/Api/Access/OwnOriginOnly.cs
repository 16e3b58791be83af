using Microsoft.AspNetCore.Http;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Access;

/// <summary>
/// Guards changes against requests that another site makes with the visitor's session. The designer cannot be made to send a form token, so the browser's own word
/// counts: it names the origin on every request of a page that changes something, and no page can forge it. A request without either header comes from no browser
/// (a program holding the session) and is let in.
/// </summary>
internal sealed class OwnOriginOnly : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Allows(context.HttpContext.Request) ? next(context) : new(Refusal.Problem(StatusCodes.Status403Forbidden, "origin"));

    /// <summary>Every site may make the visitor's browser read; only our own pages may make it change something.</summary>
    public static bool Allows(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || IsOwn(request);

    public static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site is not ("same-origin" or "none"))
        {
            return false;
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
