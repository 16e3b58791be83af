using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Plans and finds rounds. Writes belong to the caller's commit (<see cref="ICommitGate"/>).</summary>
public sealed class RoundService(ProgrammeDbContext db, IWorkflowRuntime runtime, HolidayRegister holidays, CellBook cells, TimeProvider clock)
{
    /// <summary>Starts a year's round by hand; the workflow ends at once when the year has one already.</summary>
    /// <param name="quotas">Seats per track, when they are to differ from the planned ones.</param>
    public Task<string> StartAsync(int year, IReadOnlyDictionary<string, int>? quotas = null, CancellationToken cancellationToken = default)
    {
        var input = new JsonObject { ["year"] = year };
        if (quotas is not null)
        {
            input["quotas"] = new JsonObject(quotas.Select(q => KeyValuePair.Create(q.Key, (JsonNode?)q.Value)));
        }

        return runtime.StartAsync(new StartWorkflow("sf-round") { CorrelationId = $"R-{year}", Input = input }, cancellationToken);
    }

    /// <summary>Tells a running round to stop: before the call opens nobody hears of it, afterwards every applicant does.</summary>
    public async Task CancelAsync(string roundId, string reason, CancellationToken cancellationToken = default)
    {
        var payload = new JsonObject { ["reason"] = reason };
        await runtime.PublishEventAsync("round.cancelled", roundId, payload, cancellationToken);
    }

    public async Task<Round?> FindAsync(string roundId, CancellationToken cancellationToken = default) =>
        await db.Set<Round>().FirstOrDefaultAsync(r => r.Id == roundId, cancellationToken);

    public async Task<IReadOnlyList<Round>> ListAsync(CancellationToken cancellationToken = default) =>
        await db.Set<Round>().AsNoTracking().OrderByDescending(r => r.Year).ThenBy(r => r.Id).ToListAsync(cancellationToken);

    /// <summary>Rounds a firm can apply to at <paramref name="now"/>.</summary>
    public async Task<IReadOnlyList<Round>> OpenAsync(DateTimeOffset now, CancellationToken cancellationToken = default) =>
        [.. (await db.Set<Round>().AsNoTracking().Where(r => r.Status == RoundStatus.Open).ToListAsync(cancellationToken))
            .Where(r => r.OpenAt <= now && now < r.CloseAt.AddMinutes(r.GraceMinutes)).OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>Writes the first proposal of a year, or of its additional call for the seats that stayed free.</summary>
    internal async Task<Round> PlanAsync(int year, IReadOnlyDictionary<string, int>? quotas, CancellationToken cancellationToken)
    {
        var last = await db.Set<Round>().Where(r => r.Year < year && r.ParentRoundId == null).OrderByDescending(r => r.Year).FirstOrDefaultAsync(cancellationToken);
        var round = RoundPlanner.Plan(year, last, holidays.Current, quotas);
        db.Add(round);
        return round;
    }

    /// <summary>A plan that was given up before anybody applied makes room for a new one.</summary>
    internal async Task DiscardCancelledAsync(string roundId, CancellationToken cancellationToken)
    {
        if (await FindAsync(roundId, cancellationToken) is { Status: RoundStatus.Cancelled } round)
        {
            db.Set<Round>().Remove(round);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>The additional call takes over the seats its parent could not fill; it runs ten business days.</summary>
    internal async Task<Round> PlanAdditionalAsync(string roundId, CancellationToken cancellationToken)
    {
        var parentId = roundId[..roundId.LastIndexOf("-A", StringComparison.Ordinal)];
        var parent = await FindAsync(parentId, cancellationToken) ?? throw new InvalidOperationException($"There is no round {parentId} to call again for.");
        var round = RoundPlanner.PlanAdditional(roundId, parent, cells.Of(parent), holidays.Current, clock.GetUtcNow());
        db.Add(round);
        return round;
    }

    /// <summary>Moves the closing of an open call; it may be moved twice, and only later. What no longer fits after it moves too.</summary>
    /// <returns>False when it may not be moved.</returns>
    public async Task<bool> ExtendAsync(string roundId, DateTimeOffset closeAt, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(roundId, cancellationToken) is not { Status: RoundStatus.Open } round || closeAt <= round.CloseAt || round.Extensions >= 2)
        {
            return false;
        }

        var payload = new JsonObject { ["from"] = SeoulTime.Iso(round.CloseAt), ["to"] = SeoulTime.Iso(closeAt) };
        round.CloseAt = closeAt;
        round.Extensions++;
        SelectionTimetable.Hold(round, holidays.Current);
        await runtime.PublishEventAsync("round.extended", roundId, payload, cancellationToken);
        return true;
    }
}
