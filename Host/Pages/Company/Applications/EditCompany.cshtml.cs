using Microsoft.AspNetCore.Mvc;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Components;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Pages.Company.Applications;

/// <summary>Step 1: who applies and where the factory stands.</summary>
internal sealed class EditCompanyModel(ProgrammeDbContext db, ICommitGate gate, TimeProvider clock) : DraftPage(db, gate, clock)
{
    public override int Step => 1;

    public CompanyForm Typed { get; private set; } = new();

    public string TypedEmployees { get; private set; } = "";

    public string TypedRevenue { get; private set; } = "";

    protected override IReadOnlyList<string> Fields => ["businessNumber", "municipalityCode"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Typed = new CompanyForm
        {
            BusinessNumber = Show.BusinessNumber(Firm.BusinessNumber),
            Name = Firm.Name,
            Representative = Firm.Representative,
            RepresentativeEmail = Firm.RepresentativeEmail,
            MunicipalityCode = Draft.MunicipalityCode,
            Address = Firm.Address,
            ContactName = Firm.ContactName,
            ContactEmail = Firm.ContactEmail,
            ContactPhone = Firm.ContactPhone,
        };
        TypedEmployees = Firm.Employees > 0 ? Show.Number(Firm.Employees) : "";
        TypedRevenue = Firm.Revenue > 0 ? Show.Number(Firm.Revenue) : "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        (TypedEmployees, TypedRevenue) = (Posted("employees"), Posted("revenue"));
        Typed = new CompanyForm
        {
            BusinessNumber = Posted("businessNumber"),
            Name = Posted("name"),
            Representative = Posted("representative"),
            RepresentativeEmail = Posted("representativeEmail"),
            MunicipalityCode = Posted("municipalityCode"),
            Address = Posted("address"),
            Employees = (int?)TypedNumber.Parse(TypedEmployees),
            Revenue = TypedNumber.Parse(TypedRevenue),
            ContactName = Posted("contactName"),
            ContactEmail = Posted("contactEmail"),
            ContactPhone = Posted("contactPhone"),
        };
        foreach (var (field, message) in await StoreAsync(cancellationToken))
        {
            ModelState.AddModelError(field, message);
        }

        return Onward(null, "plan");
    }

    private Task<IReadOnlyDictionary<string, string>> StoreAsync(CancellationToken cancellationToken) =>
        Gate.CommitAsync("company.update", async (services, ct) =>
        {
            var faults = await services.GetRequiredService<CompanyService>().UpdateAsync(Firm.Id, Typed, ct);
            if (faults.Count == 0)
            {
                await services.GetRequiredService<ApplicationService>().SaveAsync(Id, new ApplicationForm { MunicipalityCode = Typed.MunicipalityCode }, ct);
            }

            return faults;
        }, cancellationToken);

    private string Posted(string name) => Request.Form[name].ToString().Trim();
}
