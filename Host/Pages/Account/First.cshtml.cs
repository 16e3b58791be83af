using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Pages.Account;

/// <summary>The one-time link of a new account: a password is chosen, the link is used up, and the person is in.</summary>
[AllowAnonymous]
internal sealed class FirstModel(IServiceProvider services, ICommitGate gate, UserManager<Person> users) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public string? Name { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Name = (await FindAsync(services, cancellationToken))?.DisplayName;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(services, cancellationToken) is not { } person)
        {
            return Page();
        }

        Name = person.DisplayName;
        if (Password != Again)
        {
            ModelState.AddModelError(nameof(Again), Text.PasswordsDiffer);
            return Page();
        }

        foreach (var validator in users.PasswordValidators)
        {
            foreach (var error in (await validator.ValidateAsync(users, person, Password)).Errors)
            {
                ModelState.AddModelError(nameof(Password), error.Description);
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        // Hashing takes its time on purpose, so it is done before the commit, not inside.
        var hash = users.PasswordHasher.HashPassword(person, Password!);
        var entered = await gate.CommitAsync("account.first", (scope, ct) => UseAsync(scope, hash, ct), cancellationToken);
        if (entered is null)
        {
            Name = null;
            return Page();
        }

        var principal = entered.ToPrincipal(CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(principal);
        return LocalRedirect(Menu.Home(principal));
    }

    private async Task<Person?> UseAsync(IServiceProvider scope, string hash, CancellationToken cancellationToken)
    {
        if (await FindAsync(scope, cancellationToken) is not { } found)
        {
            return null;
        }

        var person = await scope.GetRequiredService<ProgrammeDbContext>().Set<Person>().FirstAsync(p => p.Id == found.Id, cancellationToken);
        person.PasswordHash = hash;
        person.SecurityStamp = Guid.NewGuid().ToString("N");
        await ActivatorUtilities.CreateInstance<FirstAccounts>(scope).CloseAsync(person.Id, cancellationToken);
        return person;
    }

    private Task<Person?> FindAsync(IServiceProvider scope, CancellationToken cancellationToken) =>
        ActivatorUtilities.CreateInstance<FirstAccounts>(scope).FindAsync(Token, cancellationToken);
}
