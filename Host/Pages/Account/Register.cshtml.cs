using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Components;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Pages.Account;

/// <summary>A firm registers itself: its number is checked, its first person can sign in at once.</summary>
[AllowAnonymous]
internal sealed class RegisterModel(ProgrammeDbContext db, ICommitGate gate, UserManager<Person> users) : PageModel
{
    public string Posted(string name) => Request.HasFormContentType ? Request.Form[name].ToString().Trim() : "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var form = Typed();
        var person = new Person { DisplayName = form.ContactName, Area = Area.Company, Position = Text.Find("Clerk"), UserName = form.ContactEmail, Email = form.ContactEmail };
        await CheckPersonAsync(person, cancellationToken);
        var hash = users.PasswordHasher.HashPassword(person, Posted("password"));
        var allowed = ModelState.IsValid;
        var (entered, faults) = await gate.CommitAsync("company.register", (services, ct) => StoreAsync(services, form, person, hash, allowed, ct), cancellationToken);
        foreach (var (field, message) in faults)
        {
            ModelState.AddModelError(field, message);
        }

        if (entered is null)
        {
            return Page();
        }

        await HttpContext.SignInAsync(entered.ToPrincipal(CookieAuthenticationDefaults.AuthenticationScheme));
        return LocalRedirect("/company/apply");
    }

    /// <summary>The firm's messages are wanted even when the person's part has faults: all at once, nothing stored.</summary>
    private static async Task<(Person? Person, IReadOnlyDictionary<string, string> Faults)> StoreAsync(
        IServiceProvider services, CompanyForm form, Person person, string hash, bool allowed, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ProgrammeDbContext>();
        var (company, faults) = await services.GetRequiredService<CompanyService>().RegisterAsync(form, cancellationToken);
        if (company is null || !allowed)
        {
            db.ChangeTracker.Clear();
            return (null, faults);
        }

        person.NormalizedUserName = person.NormalizedEmail = person.Email!.ToUpperInvariant();
        person.CompanyId = company.Id;
        person.PasswordHash = hash;
        person.SecurityStamp = Guid.NewGuid().ToString("N");
        db.Add(person);
        return (person, faults);
    }

    private async Task CheckPersonAsync(Person person, CancellationToken cancellationToken)
    {
        var normalized = person.Email!.ToUpperInvariant();
        if (await db.Set<Person>().AnyAsync(p => p.NormalizedEmail == normalized, cancellationToken))
        {
            ModelState.AddModelError("contactEmail", Text.DuplicateEmail);
        }

        foreach (var validator in users.PasswordValidators)
        {
            foreach (var error in (await validator.ValidateAsync(users, person, Posted("password"))).Errors)
            {
                ModelState.AddModelError("password", error.Description);
            }
        }
    }

    private CompanyForm Typed() => new()
    {
        BusinessNumber = Posted("businessNumber"),
        Name = Posted("name"),
        Representative = Posted("representative"),
        RepresentativeEmail = Posted("representativeEmail"),
        MunicipalityCode = Posted("municipalityCode"),
        Address = Posted("address"),
        Employees = (int?)TypedNumber.Parse(Posted("employees")),
        Revenue = TypedNumber.Parse(Posted("revenue")),
        ContactName = Posted("contactName"),
        ContactEmail = Posted("contactEmail"),
        ContactPhone = Posted("contactPhone"),
    };
}
