using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Stages;

/// <summary>Keeps and reads the stage timeline of cases.</summary>
public sealed class StageTimeline(ProgrammeDbContext database, ICaseFinder cases)
{
    /// <summary>Adds an entry to the strip of the application behind <paramref name="reference"/>, in the caller's commit. A round or council session has no strip.</summary>
    public StageEntry? Enter(string? reference, StagePlace place, DateTimeOffset at)
    {
        var application = cases.Find(reference).Application;
        if (application is null || place.Stage == 0)
        {
            return null;
        }

        var entry = new StageEntry
        {
            Id = Guid.CreateVersion7(at).ToString("N"),
            ApplicationId = application.Id,
            Stage = place.Stage,
            SubStatus = place.SubStatus,
            Holder = place.Holder,
            Next = place.Next,
            DueAt = place.DueAt,
            EnteredAt = After(application.Id, at),
        };
        database.Add(entry);
        return entry;
    }

    /// <summary>Two stages entered in one instant keep their order: the later one is a microsecond younger, which is the finest that either database keeps.</summary>
    private DateTimeOffset After(string applicationId, DateTimeOffset moment)
    {
        var at = moment.ToStoredPrecision();
        var stored = database.Set<StageEntry>().AsNoTracking().Where(e => e.ApplicationId == applicationId).OrderByDescending(e => e.EnteredAt).Select(e => (DateTimeOffset?)e.EnteredAt).FirstOrDefault();
        var pending = database.Set<StageEntry>().Local.Where(e => e.ApplicationId == applicationId).Select(e => (DateTimeOffset?)e.EnteredAt).Max();
        var last = stored is null || pending > stored ? pending : stored;
        return last >= at ? last.Value.AddMicroseconds(1) : at;
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<StageEntry>> OfAsync(string applicationId, CancellationToken cancellationToken = default) =>
        await database.Set<StageEntry>().AsNoTracking()
            .Where(e => e.ApplicationId == applicationId)
            .OrderByDescending(e => e.EnteredAt).ThenByDescending(e => e.Id)
            .ToListAsync(cancellationToken);

    /// <summary>Where the application stands now.</summary>
    public Task<StageEntry?> CurrentAsync(string applicationId, CancellationToken cancellationToken = default) =>
        database.Set<StageEntry>().AsNoTracking()
            .Where(e => e.ApplicationId == applicationId)
            .OrderByDescending(e => e.EnteredAt).ThenByDescending(e => e.Id)
            .FirstOrDefaultAsync(cancellationToken);
}
