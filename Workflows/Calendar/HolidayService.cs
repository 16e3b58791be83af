using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Calendar;

/// <summary>Keeps the stored holiday table. Call it inside a commit; every process follows within seconds (<see cref="HolidayWatch"/>).</summary>
public sealed class HolidayService(ProgrammeDbContext database, HolidayRegister register)
{
    /// <summary>Stores the shipped table when there is none yet.</summary>
    public async Task SeedAsync(CancellationToken cancellationToken = default)
    {
        if (!await database.Set<Holiday>().AnyAsync(cancellationToken))
        {
            database.AddRange(HolidayTable.ShippedHolidays());
        }
    }

    public async Task<IReadOnlyList<Holiday>> ListAsync(int year, CancellationToken cancellationToken = default) =>
        await database.Set<Holiday>().AsNoTracking()
            .Where(h => h.Date >= new DateOnly(year, 1, 1) && h.Date <= new DateOnly(year, 12, 31))
            .OrderBy(h => h.Date)
            .ToListAsync(cancellationToken);

    /// <summary>Adds or renames a holiday. The first one of a year takes the year's holidays by rule with it, because a named year is complete.</summary>
    public async Task SaveAsync(DateOnly date, string name, CancellationToken cancellationToken = default)
    {
        if ((await ListAsync(date.Year, cancellationToken)).Count == 0)
        {
            database.AddRange(HolidayRule.For(date.Year).Where(h => h.Date != date));
        }

        var known = await database.Set<Holiday>().FindAsync([date], cancellationToken);
        if (known is null)
        {
            database.Add(new Holiday { Date = date, Name = name });
        }
        else
        {
            known.Name = name;
            known.IsProvisional = false;
        }
    }

    public async Task RemoveAsync(DateOnly date, CancellationToken cancellationToken = default)
    {
        if (await database.Set<Holiday>().FindAsync([date], cancellationToken) is { } known)
        {
            database.Remove(known);
        }
    }

    /// <summary>Makes the stored table the one this process counts by.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken = default)
    {
        var stored = await database.Set<Holiday>().AsNoTracking().ToListAsync(cancellationToken);
        if (stored.Count > 0)
        {
            register.Replace(new HolidayTable(stored));
        }
    }
}
