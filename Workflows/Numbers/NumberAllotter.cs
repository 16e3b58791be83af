using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Numbers;

/// <summary>Allots numbers without gaps: the number is part of the caller's commit, so one that is rolled back is given to the next.</summary>
public sealed class NumberAllotter(ProgrammeDbContext db)
{
    /// <summary>The next number of a series, from 1.</summary>
    public async Task<long> NextAsync(string series, CancellationToken cancellationToken = default)
    {
        // One statement on both databases: it takes the row's lock and hands out the new value, so two commits can never read the same one.
        var numbers = await db.Database.SqlQuery<long>(
            $"""INSERT INTO "NumberSequences" ("Key", "Last") VALUES ({series}, 1) ON CONFLICT ("Key") DO UPDATE SET "Last" = "NumberSequences"."Last" + 1 RETURNING "Last" AS "Value" """)
            .ToListAsync(cancellationToken);
        return numbers[0];
    }
}
