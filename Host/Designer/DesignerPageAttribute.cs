using Microsoft.AspNetCore.Mvc.Filters;
using SmartFactory.Host.Security;

namespace SmartFactory.Host.Designer;

/// <summary>On a page that holds one of Elsa Studio's elements: the policy that lets its runtime work, and no more.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class DesignerPageAttribute : ResultFilterAttribute
{
    public override void OnResultExecuting(ResultExecutingContext context) =>
        context.HttpContext.Response.Headers.ContentSecurityPolicy = SecurityHeaders.DesignerPolicy;
}
