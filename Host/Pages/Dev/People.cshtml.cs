using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Municipalities;
using SmartFactory.Workflows.Rehearsal;
using Firm = SmartFactory.Workflows.Companies.Company;

namespace SmartFactory.Host.Pages.Dev;

/// <summary>Signs in as a demonstration person. Neither the page nor those people exist in Production.</summary>
[AllowAnonymous]
[DevelopmentOnly]
internal sealed class PeopleModel(ProgrammeDbContext db, ICommitGate gate) : PageModel
{
    public IReadOnlyList<(Area Area, IReadOnlyList<DemonstrationPerson> People)> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var firms = await db.Set<Firm>().AsNoTracking().ToDictionaryAsync(firm => firm.Id, firm => firm.Name, cancellationToken);
        var people = await db.Set<Person>().AsNoTracking().Where(person => person.IsDemo && person.IsActive).ToListAsync(cancellationToken);
        Groups =
        [
            .. people.GroupBy(person => person.Area).OrderBy(group => group.Key).Select(group => (group.Key, (IReadOnlyList<DemonstrationPerson>)
            [
                .. group.Select(person => new DemonstrationPerson(person.Id, person.DisplayName, person.Position, Office(person, firms)))
                    .OrderBy(person => person.Office, StringComparer.Ordinal).ThenBy(person => person.Id, StringComparer.Ordinal),
            ])),
        ];
    }

    public async Task<IActionResult> OnPostEnterAsync(string id, CancellationToken cancellationToken) =>
        await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(person => person.Id == id && person.IsDemo && person.IsActive, cancellationToken) is { } person
            ? await EnterAsync(person)
            : NotFound();

    public async Task<IActionResult> OnPostNewFirmAsync(CancellationToken cancellationToken) =>
        await EnterAsync(await gate.CommitAsync(
            "demonstration.firm", (services, ct) => ActivatorUtilities.CreateInstance<DemonstrationFirms>(services).CreateAsync(ct), cancellationToken));

    private async Task<IActionResult> EnterAsync(Person person)
    {
        var principal = person.ToPrincipal(CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(principal);
        return LocalRedirect(Menu.Home(principal));
    }

    private static string Office(Person person, Dictionary<string, string> firms) =>
        person.CompanyId is { } company ? firms.GetValueOrDefault(company) ?? ""
        : person.MunicipalityCode is { } code ? MunicipalityCatalog.NameOf(code)
        : "";
}
