using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmartFactory.Host.Security;

namespace SmartFactory.Host.Pages.Account;

[AllowAnonymous]
internal sealed class SignInModel(SignInDesk desk, IWebHostEnvironment environment) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool OffersDemonstration => environment.IsDevelopment();

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Menu.Home(User)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Email) || string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(string.IsNullOrWhiteSpace(Email) ? nameof(Email) : nameof(Password), Text.Required);
            return Page();
        }

        if (await desk.TryAsync(Email.Trim(), Password, cancellationToken) is not { } person)
        {
            ModelState.AddModelError(nameof(Password), Text.SignInFailed);
            return Page();
        }

        var principal = person.ToPrincipal(CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(principal);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Menu.Home(principal));
    }
}
