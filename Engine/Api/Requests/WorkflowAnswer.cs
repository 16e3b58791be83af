using Microsoft.AspNetCore.Http;
using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Api.Requests;

/// <summary>Sends what a workflow wrote. Whatever it is, it is no page of the product: a browser gives it none of the visitor's rights.</summary>
internal sealed class WorkflowAnswer(HttpReply reply) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = reply.StatusCode;
        foreach (var (name, value) in reply.Headers)
        {
            response.Headers[name] = value;
        }

        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.XContentTypeOptions = "nosniff";
        if (reply.ContentType is not null)
        {
            response.ContentType = reply.ContentType.Contains("charset", StringComparison.OrdinalIgnoreCase) ? reply.ContentType : reply.ContentType + "; charset=utf-8";
        }

        if (reply.Content is not null)
        {
            await response.WriteAsync(reply.Content, httpContext.RequestAborted);
        }
    }
}
