using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Calendar;

/// <summary>Keeps the table this process counts by that of the database, whoever edited it on whichever node.</summary>
public sealed class HolidayWatch(IDbContextFactory<ProgrammeDbContext> contexts, HolidayRegister register)
{
    /// <returns>Whether the table had changed.</returns>
    public async Task<bool> LookAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = new HolidayTable(await db.Set<Holiday>().AsNoTracking().ToListAsync(cancellationToken));
        if (stored.IsEmpty || stored.Version == register.Current.Holidays.Version)
        {
            return false;
        }

        register.Replace(stored);
        return true;
    }
}
