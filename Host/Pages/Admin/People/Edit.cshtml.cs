using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Municipalities;

namespace SmartFactory.Host.Pages.Admin.People;

/// <summary>Adds a person (who chooses a password by a one-time link) or changes where they belong.</summary>
[BindProperties]
internal sealed class EditModel(ProgrammeDbContext db, ICommitGate gate) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public string Email { get; set; } = "";

    public string Area { get; set; } = "";

    public string? Position { get; set; }

    public string? MunicipalityCode { get; set; }

    public string? CompanyNumber { get; set; }

    public bool IsActive { get; set; }

    public bool IsNew => Id == "add";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (IsNew)
        {
            return Page();
        }

        if (await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id, cancellationToken) is not { } person)
        {
            return NotFound();
        }

        (DisplayName, Email, Area, Position) = (person.DisplayName, person.Email ?? "", person.Area.ToString(), person.Position);
        (MunicipalityCode, IsActive) = (person.MunicipalityCode, person.IsActive);
        CompanyNumber = person.VendorBrn ?? await db.Set<Workflows.Companies.Company>().Where(c => c.Id == person.CompanyId).Select(c => c.BusinessNumber).FirstOrDefaultAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var company = BusinessNumber.Parse(CompanyNumber) is { } number
            ? await db.Set<Workflows.Companies.Company>().AsNoTracking().FirstOrDefaultAsync(c => c.BusinessNumber == number, cancellationToken)
            : null;
        await CheckAsync(company, cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var token = await gate.CommitAsync("account.edit", (services, ct) => services.GetRequiredService<PeopleRegister>().SaveAsync(Details(company), ct), cancellationToken);
        if (token is not null)
        {
            TempData["Link"] = $"{Request.Scheme}://{Request.Host}/account/first?token={token}";
        }

        TempData["Done"] = Text.Format(Text.Find("PersonSaved"), DisplayName);
        return LocalRedirect("/admin/people");
    }

    private PersonDetails Details(Workflows.Companies.Company? company) => new(IsNew ? null : Id, Email, DisplayName, Enum.Parse<Area>(Area))
    {
        Position = Position,
        MunicipalityCode = MunicipalityCode,
        CompanyId = company?.Id,
        VendorBusinessNumber = BusinessNumber.Parse(CompanyNumber),
        IsActive = IsActive,
    };

    private async Task CheckAsync(Workflows.Companies.Company? company, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Need(DisplayName.Trim().Length > 0, nameof(DisplayName), "Required");
        Need(Enum.TryParse<Area>(Area, out var area), nameof(Area), "Required");
        if (IsNew)
        {
            var normalized = Email.Trim().ToUpperInvariant();
            Need(Email.Contains('@', StringComparison.Ordinal), nameof(Email), "InvalidEmail");
            Need(!await db.Set<Person>().AnyAsync(p => p.NormalizedEmail == normalized, cancellationToken), nameof(Email), "DuplicateEmail");
        }

        Need(area != Workflows.Accounts.Area.Municipality || MunicipalityCatalog.Find(MunicipalityCode) is not null, nameof(MunicipalityCode), "Required");
        Need(area != Workflows.Accounts.Area.Vendor || BusinessNumber.Parse(CompanyNumber) is not null, nameof(CompanyNumber), "InvalidBusinessNumber");
        Need(area != Workflows.Accounts.Area.Company || company is not null, nameof(CompanyNumber), "UnknownCompany");
    }

    private void Need(bool fine, string field, string message)
    {
        if (!fine)
        {
            ModelState.AddModelError(field, Text.Find(message));
        }
    }
}
