using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Municipalities;

namespace SmartFactory.Workflows.Companies;

/// <summary>Registers firms and keeps what they say about themselves. Every method belongs to the caller's commit (<see cref="ICommitGate"/>).</summary>
public sealed partial class CompanyService(ProgrammeDbContext db, TimeProvider clock)
{
    private static readonly Dictionary<string, string> Messages = Load();

    /// <summary>A new firm, or messages by field name and nothing stored.</summary>
    public async Task<(Company? Company, IReadOnlyDictionary<string, string> Faults)> RegisterAsync(CompanyForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        var faults = await CheckAsync(form, null, cancellationToken);
        if (faults.Count > 0)
        {
            return (null, faults);
        }

        var company = new Company
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            BusinessNumber = "",
            Name = "",
            Representative = "",
            MunicipalityCode = "",
            CreatedAt = clock.GetUtcNow(),
        };
        Apply(form, company);
        db.Add(company);
        return (company, faults);
    }

    /// <summary>Stores what is said when all of it can stand; otherwise messages by field name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> UpdateAsync(string companyId, CompanyForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        var company = await db.Set<Company>().FirstAsync(c => c.Id == companyId, cancellationToken);
        var faults = await CheckAsync(form, company, cancellationToken);
        if (faults.Count == 0)
        {
            Apply(form, company);
        }

        return faults;
    }

    private async Task<Dictionary<string, string>> CheckAsync(CompanyForm form, Company? company, CancellationToken cancellationToken)
    {
        var faults = new Dictionary<string, string>();
        Need("name", form.Name);
        Need("representative", form.Representative);
        Need("address", form.Address);
        Need("contactName", form.ContactName);
        Need("contactPhone", form.ContactPhone);
        NeedMail("representativeEmail", form.RepresentativeEmail);
        NeedMail("contactEmail", form.ContactEmail);
        if (MunicipalityCatalog.Find(form.MunicipalityCode) is null)
        {
            faults["municipalityCode"] = Messages["municipalityCode"];
        }

        if (form.Employees is null or < 0 or > 100_000)
        {
            faults["employees"] = Messages["employees"];
        }

        if (form.Revenue is null or < 0)
        {
            faults["revenue"] = Messages["revenue"];
        }

        if (await NumberFaultAsync(form, company, cancellationToken) is { } message)
        {
            faults["businessNumber"] = message;
        }

        return faults;

        void Need(string field, string value)
        {
            if (string.IsNullOrWhiteSpace(value) || value.Length > 200)
            {
                faults[field] = Messages[field];
            }
        }

        void NeedMail(string field, string value)
        {
            if (!MailAddress().IsMatch(value.Trim()))
            {
                faults[field] = Messages["mail"];
            }
        }
    }

    private async Task<string?> NumberFaultAsync(CompanyForm form, Company? company, CancellationToken cancellationToken)
    {
        if (BusinessNumber.Parse(form.BusinessNumber) is not { } number)
        {
            return Messages["businessNumber"];
        }

        if (number == company?.BusinessNumber)
        {
            return null;
        }

        if (await db.Set<Company>().AnyAsync(c => c.BusinessNumber == number, cancellationToken))
        {
            return Messages["businessNumber.taken"];
        }

        // The number stands on receipts and agreements: once something was submitted under it, it stays.
        return company is not null && await db.Set<Application>().AnyAsync(a => a.CompanyId == company.Id && a.Number != null, cancellationToken)
            ? Messages["businessNumber.fixed"]
            : null;
    }

    private static void Apply(CompanyForm form, Company company)
    {
        company.BusinessNumber = BusinessNumber.Parse(form.BusinessNumber)!;
        company.Name = form.Name.Trim();
        company.Representative = form.Representative.Trim();
        company.RepresentativeEmail = form.RepresentativeEmail.Trim();
        company.MunicipalityCode = form.MunicipalityCode;
        company.Address = form.Address.Trim();
        company.Employees = form.Employees ?? 0;
        company.Revenue = form.Revenue ?? 0;
        company.ContactName = form.ContactName.Trim();
        company.ContactEmail = form.ContactEmail.Trim();
        company.ContactPhone = form.ContactPhone.Trim();
    }

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(CompanyService).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Companies.company-messages.ko.json")
            ?? throw new InvalidOperationException("company-messages.ko.json is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();
}
