using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Security;

/// <summary>The session: thirty idle minutes, ten hours at most, and at once over when the person is deactivated or their rights change.</summary>
internal sealed class SessionCookie(TimeProvider clock) : CookieAuthenticationEvents
{
    public const int IdleMinutes = 30;
    private const string BegunAt = "begun";
    private static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    public override Task SigningIn(CookieSigningInContext context)
    {
        context.Properties.SetString(BegunAt, clock.GetUtcNow().UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var id = context.Principal?.Id();
        var db = context.HttpContext.RequestServices.GetRequiredService<ProgrammeDbContext>();
        var person = id is null
            ? null
            : await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, context.HttpContext.RequestAborted);
        var stamp = context.Principal?.FindFirst(PersonClaims.Stamp)?.Value;
        if (person is not { IsActive: true } || stamp != PersonClaims.StampOf(person) || IsTooOld(context.Properties))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }
    }

    /// <summary>Every page view counts as use, so the minutes in the header are the truth. What an open page asks by itself does not: it would keep the session for ever.</summary>
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AskedByItself>() is null;
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        Answer(context, StatusCodes.Status401Unauthorized);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        Answer(context, StatusCodes.Status403Forbidden);

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        // A program wants a status; a person who is not signed in wants the sign-in page; one who may not enter wants to be told so.
        var isPage = !ProblemAnswers.WantsProblem(context.Request);
        if (isPage && status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Redirect(context.RedirectUri);
        }
        else
        {
            context.Response.StatusCode = status;
        }

        return Task.CompletedTask;
    }

    private bool IsTooOld(AuthenticationProperties properties) =>
        !long.TryParse(properties.GetString(BegunAt), out var ticks)
        || clock.GetUtcNow() - new DateTimeOffset(ticks, TimeSpan.Zero) > Longest;
}
