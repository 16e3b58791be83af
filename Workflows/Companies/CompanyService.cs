using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Companies;

/// <summary>The register of firms. Writes belong to the caller's commit (<see cref="ICommitGate"/>).</summary>
public sealed class CompanyService(ProgrammeDbContext db, TimeProvider clock)
{
    public async Task<Company?> FindAsync(string businessNumber, CancellationToken cancellationToken = default) =>
        BusinessNumber.Parse(businessNumber) is { } number
            ? await db.Set<Company>().FirstOrDefaultAsync(c => c.BusinessNumber == number, cancellationToken)
            : null;

    /// <summary>Enters a firm, or brings what is known of it up to date: there is one entry per business number.</summary>
    /// <exception cref="InvalidOperationException">The business number is not one.</exception>
    public async Task<Company> RegisterAsync(CompanyDetails details, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        var number = BusinessNumber.Parse(details.BusinessNumber)
            ?? throw new InvalidOperationException($"'{details.BusinessNumber}' is no business number.");
        var company = await FindAsync(number, cancellationToken);
        if (company is null)
        {
            company = new Company
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
                BusinessNumber = number,
                Name = details.Name,
                Representative = details.Representative,
                MunicipalityCode = details.MunicipalityCode,
                CreatedAt = clock.GetUtcNow(),
            };
            db.Add(company);
        }

        company.Name = details.Name.Trim();
        company.Representative = details.Representative.Trim();
        company.MunicipalityCode = details.MunicipalityCode;
        company.Address = details.Address.Trim();
        company.Employees = details.Employees;
        company.Revenue = details.Revenue;
        company.RepresentativeEmail = details.RepresentativeEmail.Trim();
        company.ContactName = details.ContactName.Trim();
        company.ContactEmail = details.ContactEmail.Trim();
        company.ContactPhone = details.ContactPhone.Trim();
        return company;
    }
}
