using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Pages.Company.Letters;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Host.Pages.Letters;

/// <summary>GET /letters/{id}: the HTML of a mail as it was sent, for the frame of a page.</summary>
internal static class ShowLetter
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/letters/{id}", HandleAsync).RequireAuthorization();

    private static async Task<IResult> HandleAsync(string id, HttpContext context, ProgrammeDbContext db, OwnLetters own, CaseAccess access, CancellationToken cancellationToken)
    {
        var user = context.User;
        var letter = user.Area() is Area.Company or Area.Vendor
            ? await own.Of(user).FirstOrDefaultAsync(m => m.Id == id, cancellationToken)
            : await db.Set<OutboxMessage>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancellationToken);
        var allowed = letter is not null && (user.Area() is Area.Admin or Area.Company or Area.Vendor
            || (user.Area() is Area.Province or Area.Institute or Area.Municipality && letter.ApplicationId is { } application && await access.MaySeeAsync(user, application, cancellationToken)));
        if (!allowed)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.StoredHtmlPolicy.Replace("allow-modals", "allow-popups allow-popups-to-escape-sandbox", StringComparison.Ordinal);
        return Results.Content(letter!.Html, "text/html; charset=utf-8");
    }
}
