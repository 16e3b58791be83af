using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Numbers;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Settlement;

/// <summary>The book of public money by municipality: what was paid out and what came back (negative).</summary>
public sealed class Ledger(ProgrammeDbContext db, NumberAllotter numbers, TimeProvider clock)
{
    public async Task BookAsync(Project project, string kind, long province, long municipality, string reference, CancellationToken cancellationToken = default)
    {
        db.Add(new LedgerEntry
        {
            Id = $"{project.Number}/ledger/{await numbers.NextAsync("LEDGER-" + project.Number, cancellationToken)}",
            ProjectNumber = project.Number,
            MunicipalityCode = project.MunicipalityCode,
            Kind = kind,
            ProvinceAmount = province,
            MunicipalityAmount = municipality,
            Reference = reference,
            BookedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
