using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Host.Pages.Links;

/// <summary>GET /t/{task} and /c/{reference}: what mails link to. Whoever opens them comes to their own page of the same thing.</summary>
internal static class MailLinks
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/t/{id}", (string id, HttpContext context) =>
            Results.LocalRedirect($"{(IsFirm(context) ? "/company/tasks" : "/inbox")}/{Uri.EscapeDataString(id)}")).RequireAuthorization();
        endpoints.MapGet("/c/{reference}", CaseAsync).RequireAuthorization();
    }

    private static async Task<IResult> CaseAsync(string reference, HttpContext context, ICaseFinder finder, CaseAccess access, CancellationToken cancellationToken)
    {
        var found = finder.Find(reference).Application?.Id;
        if (found is not null && await access.Visible(context.User).AnyAsync((Application a) => a.Id == found, cancellationToken))
        {
            return Results.LocalRedirect($"{(IsFirm(context) ? "/company/applications" : "/cases")}/{found}");
        }

        return Results.LocalRedirect(Menu.Home(context.User));
    }

    private static bool IsFirm(HttpContext context) => context.User.Area() is Area.Company or Area.Vendor;
}
