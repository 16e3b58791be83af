using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Data.Seed;
using SmartFactory.Workflows.Municipalities;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Makes up a firm that has applied for nothing yet, with its representative and its clerk, for whoever wants to walk a firm's way. Belongs to the caller's commit.</summary>
public sealed class DemonstrationFirms(ProgrammeDbContext db, CompanyService companies, IServiceProvider services)
{
    private const int FirstNumber = 700_001;

    /// <returns>The representative, to sign in as.</returns>
    public async Task<Person> CreateAsync(CancellationToken cancellationToken = default)
    {
        var index = FirstNumber + await db.Set<Company>().CountAsync(cancellationToken);
        var number = SimulatedFirms.BusinessNumber(index);
        var dice = new Dice(index);
        var names = SimulatedNames.Shipped;
        var form = new CompanyForm
        {
            BusinessNumber = number,
            Name = names.Firm(index),
            Representative = names.Person(dice, "representative"),
            RepresentativeEmail = string.Create(CultureInfo.InvariantCulture, $"ceo{number}@example.org"),
            MunicipalityCode = MunicipalityCatalog.All[0].Code,
            Address = MunicipalityCatalog.All[0].Name + " " + names.Street + " 1",
            Employees = 18,
            Revenue = 3_200_000_000,
            ContactName = names.Person(dice, "clerk"),
            ContactEmail = string.Create(CultureInfo.InvariantCulture, $"staff{number}@example.org"),
            ContactPhone = "063-000-0000",
        };
        var (company, faults) = await companies.RegisterAsync(form, cancellationToken);
        if (company is null)
        {
            throw new InvalidOperationException("A made-up firm was refused: " + string.Join("; ", faults.Values));
        }

        // Its vendor, played by the office, hands in the firm's paper.
        await SampleFiles.OfAsync(services, number, null, cancellationToken);
        Add("firm-staff-" + number, form.ContactEmail, form.ContactName, "실무", company.Id);
        return Add("firm-ceo-" + number, form.RepresentativeEmail, form.Representative, "대표", company.Id);
    }

    private Person Add(string id, string email, string name, string position, string companyId)
    {
        var person = SimulatedPeople.New(id, email, name, Area.Company);
        person.Position = position;
        person.CompanyId = companyId;
        db.Add(person);
        return person;
    }
}
