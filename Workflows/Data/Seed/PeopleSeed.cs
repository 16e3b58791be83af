using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Accounts;

namespace SmartFactory.Workflows.Data.Seed;

/// <summary>Puts the made-up people into a demonstration's or rehearsal's database. Never called in Production.</summary>
internal sealed class PeopleSeed(ProgrammeDbContext db)
{
    /// <summary>Adds those who are not there yet; belongs to the caller's commit.</summary>
    public async Task ApplyAsync(CancellationToken cancellationToken = default)
    {
        var known = (await db.Set<Person>().AsNoTracking().Where(p => p.IsDemo).Select(p => p.Id).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        db.AddRange(SimulatedPeople.All().Where(p => !known.Contains(p.Id)));
    }
}
