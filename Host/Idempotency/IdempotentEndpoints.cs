using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SmartFactory.Host.Idempotency;

/// <summary>Everything that is no page: the key is in the header, the body is compared byte for byte.</summary>
internal static class IdempotentEndpoints
{
    public static IApplicationBuilder UseIdempotency(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)
            || !request.Headers.TryGetValue(RequestFingerprint.Header, out var key)
            || context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        {
            await next(context);
            return;
        }

        if (!RequestFingerprint.IsUsable(key.ToString()))
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "IdempotencyKeyUnusable");
            return;
        }

        request.EnableBuffering();
        var open = new OpenRequest(RequestFingerprint.Id(context, key.ToString()), await RequestFingerprint.HashAsync(request.Body, context.RequestAborted));
        await context.RequestServices.GetRequiredService<RequestReplay>().RunAsync(context, open, isPage: false, async () =>
        {
            request.Body.Position = 0;
            try
            {
                await next(context);
                return false;
            }
            catch (RepeatedRequestException)
            {
                return true;
            }
        });
    });

    /// <summary>Told to a program, in words for the person who reads its log.</summary>
    public static Task RefuseAsync(HttpContext context, int status, string text) => Results.Problem(Text.Find(text), statusCode: status).ExecuteAsync(context);
}
