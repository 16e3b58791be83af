using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Exits;

/// <summary>Firms that may not take part for a time.</summary>
public sealed class SanctionList(ProgrammeDbContext db, TimeProvider clock)
{
    public bool IsSanctioned(string businessNumber)
    {
        var now = clock.GetUtcNow();
        return db.Set<Sanction>().Any(s => s.BusinessNumber == businessNumber && s.FromAt <= now && (s.UntilAt == null || s.UntilAt > now));
    }

    /// <summary>Adds a firm for some years; zero years is no sanction.</summary>
    public async Task AddAsync(Company company, string projectNumber, string reason, int years, CancellationToken cancellationToken = default)
    {
        if (years <= 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        db.Add(new Sanction
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            CompanyId = company.Id,
            BusinessNumber = company.BusinessNumber,
            ProjectNumber = projectNumber,
            Reason = reason,
            FromAt = now,
            UntilAt = now.AddYears(years),
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
