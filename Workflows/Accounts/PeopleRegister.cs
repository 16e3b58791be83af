using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Accounts;

/// <summary>Adds people and moves them between areas. Writes belong to the caller's commit.</summary>
public sealed class PeopleRegister(ProgrammeDbContext db, FirstAccounts accounts)
{
    /// <summary>Stores the details; parts that do not belong to the area are dropped.</summary>
    /// <returns>For somebody new the token of the link they choose their password by; otherwise null.</returns>
    public async Task<string?> SaveAsync(PersonDetails details, CancellationToken cancellationToken = default)
    {
        string? token = null;
        if (details.PersonId is null)
        {
            token = await accounts.InviteAsync(details.Email, details.DisplayName, details.Area, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        var normalized = details.Email.Trim().ToUpperInvariant();
        var person = await db.Set<Person>().FirstAsync(p => details.PersonId == null ? p.NormalizedEmail == normalized : p.Id == details.PersonId, cancellationToken);
        (person.DisplayName, person.Area) = (details.DisplayName.Trim(), details.Area);
        person.Position = string.IsNullOrWhiteSpace(details.Position) ? null : details.Position.Trim();
        person.MunicipalityCode = details.Area == Area.Municipality ? details.MunicipalityCode : null;
        person.CompanyId = details.Area == Area.Company ? details.CompanyId : null;
        person.VendorBrn = details.Area == Area.Vendor ? details.VendorBusinessNumber : null;
        person.IsActive = details.PersonId is null || details.IsActive;
        return token;
    }
}
