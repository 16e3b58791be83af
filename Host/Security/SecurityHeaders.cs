namespace SmartFactory.Host.Security;

/// <summary>The headers every answer carries, errors and files alike.</summary>
internal static class SecurityHeaders
{
    /// <summary>Nothing from elsewhere, no script in the page. Style attributes are not used either.</summary>
    public const string PagePolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>
    /// For the pages that hold Elsa Studio: its runtime is WebAssembly, its components write style elements, its code editor works in blobs. Still no eval and no
    /// script in the page but the two that its components bring, named by their hash; nothing from elsewhere.
    /// </summary>
    public const string DesignerPolicy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-snlP1jz0gjwc5cTz9ErZcliXuCK63+Mmf68RRCeptgc=' 'sha256-vu6sQrKXQHR4Yn3FMMihA/9TxxfIXnCxKwvLrTPJ5ts='; "
        + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>For a stored letter or document: its own style, no script, no way out, and shown inside our pages at most.</summary>
    public const string StoredHtmlPolicy =
        "default-src 'none'; style-src 'unsafe-inline' 'self'; img-src 'self' data:; font-src 'self'; sandbox allow-modals; base-uri 'none'; frame-ancestors 'self'";

    /// <summary>For an uploaded file: whatever it claims to be, it can do nothing.</summary>
    public const string UploadedFilePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            if (!headers.ContainsKey("Content-Security-Policy"))
            {
                headers.ContentSecurityPolicy = PagePolicy;
            }

            return Task.CompletedTask;
        }, context);
        await next(context);
    });
}
