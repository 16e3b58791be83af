namespace SmartFactory.Host.Security;

/// <summary>Sessions travel encrypted or not at all. Whoever comes by plain HTTP is told so, and the operator what to set, instead of meeting an error. Probes inside the network may come by plain HTTP.</summary>
internal static class HttpsOnly
{
    public static void UseHttpsOnly(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health"))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.SendFileAsync(app.Environment.WebRootFileProvider.GetFileInfo("https-only.html"), context.RequestAborted);
    });
}
