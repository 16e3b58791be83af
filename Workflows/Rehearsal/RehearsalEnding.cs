using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence.Instances;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Knows when the rehearsed year is over.</summary>
internal sealed class RehearsalEnding(RehearsalWorld world)
{
    /// <summary>They outlive the year: a certificate is watched for three years, aftercare lasts as long, councils meet every year.</summary>
    private static readonly string[] LongLived = ["sf-certification", "sf-aftercare", "sf-council"];

    private static readonly TimeSpan Longest = TimeSpan.FromDays(365 * 3);

    private static readonly TimeSpan LongestWithAftercare = TimeSpan.FromDays(365 * 7);

    public async Task<bool> IsReachedAsync(int actsToCome, CancellationToken cancellationToken)
    {
        var start = world.Options.StartAt ?? DefaultStart(world.Options.Year);
        if (world.Now - start < TimeSpan.FromDays(60))
        {
            return false;
        }

        if (world.Now - start > (world.Options.Until == RehearsalEnd.Aftercare ? LongestWithAftercare : Longest))
        {
            return true;
        }

        if (actsToCome > 0)
        {
            return false;
        }

        var isOpen = await world.Db.Set<InstanceRow>().AsNoTracking()
            .Where(i => i.Status == WorkflowStatus.Running)
            .AnyAsync(i => world.Options.Until == RehearsalEnd.Aftercare || !LongLived.Contains(i.DefinitionId), cancellationToken);
        return !isOpen && !await world.Db.Set<StaffTask>().AsNoTracking()
            .AnyAsync(t => t.Status == StaffTaskStatus.Available || t.Status == StaffTaskStatus.Assigned || t.Status == StaffTaskStatus.Unassigned, cancellationToken);
    }

    /// <summary>The first business morning of the year.</summary>
    public static DateTimeOffset DefaultStart(int year) =>
        WorkingHours.NextBusinessMorning(new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.FromHours(9)));
}
