using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SmartFactory.Host.Idempotency;

/// <summary>Pages: the key is in the header or in the form's hidden field. Runs after the page's own limits and its form token were checked.</summary>
internal sealed class IdempotentPages(RequestReplay replay) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var request = http.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || await KeyAsync(request) is not { Length: > 0 } key)
        {
            await next();
            return;
        }

        if (!RequestFingerprint.IsUsable(key))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
            return;
        }

        var open = new OpenRequest(RequestFingerprint.Id(http, key), await RequestFingerprint.HashAsync(await request.ReadFormAsync(http.RequestAborted), http.RequestAborted));
        var handled = false;
        await replay.RunAsync(http, open, isPage: true, async () =>
        {
            // A pipeline runs once; after that only another's answer can be given.
            var executed = await next();
            handled = true;
            if (executed.Exception is RepeatedRequestException && !executed.ExceptionHandled)
            {
                executed.ExceptionHandled = true;
                return true;
            }

            return false;
        });
        if (!handled)
        {
            context.Result = new EmptyResult();
        }
    }

    /// <summary>What a script sends in between (a draft) carries the form's field too, and is not the form's one submission.</summary>
    private static async Task<string?> KeyAsync(HttpRequest request)
    {
        if (request.Headers.TryGetValue(RequestFingerprint.Header, out var named))
        {
            return named.ToString();
        }

        return request.Headers.XRequestedWith == "fetch" ? null : (await request.ReadFormAsync())[RequestFingerprint.Field].ToString();
    }
}
