using Microsoft.AspNetCore.Diagnostics;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Operations;

namespace SmartFactory.Host.Security;

/// <summary>Programs get problem+json, people get a page.</summary>
internal static class ProblemAnswers
{
    private static readonly string[] ProgramPaths = ["/elsa", "/health", "/api"];

    public static bool WantsProblem(HttpRequest request) =>
        ProgramPaths.Any(p => request.Path.StartsWithSegments(p))
        || string.Equals(request.Headers.XRequestedWith, "fetch", StringComparison.Ordinal);

    /// <summary>Turns an empty error answer into a Korean page or a problem document, and an exception into a 500 that tells nothing of the inside.</summary>
    public static void UseProblemAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(handler => handler.Run(TellAsync));
        app.UseStatusCodePages(async answer =>
        {
            var context = answer.HttpContext;
            if (WantsProblem(context.Request))
            {
                await Results.Problem(statusCode: context.Response.StatusCode).ExecuteAsync(context);
                return;
            }

            await ReExecuteAsync(context, answer.Next);
        });
    }

    /// <summary>A database that does not take the commit now may take it soon; everything else is ours to repair.</summary>
    private static Task TellAsync(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (DiskRoom.IsExhausted(failure))
        {
            context.Response.StatusCode = StatusCodes.Status507InsufficientStorage;
            context.Response.Headers.RetryAfter = "60";
        }
        else if (failure is CommitFailedException)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "5";
        }

        return WantsProblem(context.Request)
            ? Results.Problem(statusCode: context.Response.StatusCode).ExecuteAsync(context)
            : context.Response.CompleteAsync();
    }

    private static async Task ReExecuteAsync(HttpContext context, RequestDelegate next)
    {
        var (path, query) = (context.Request.Path, context.Request.QueryString);
        var method = context.Request.Method;
        context.Items["asked"] = path.Value;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Path = $"/error/{context.Response.StatusCode}";
        context.Request.QueryString = QueryString.Empty;
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Path = path;
            context.Request.QueryString = query;
            context.Request.Method = method;
        }
    }
}
