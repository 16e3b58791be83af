using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Persistence.Timers;

internal sealed class DutyLog(EngineCommands sql, TimeProvider clock) : IDutyLog
{
    private const string Claim =
        """
        INSERT INTO wf_duties (name, ran_for, claimed_by, claimed_until) VALUES (@p0, @p4, @p2, @p3)
        ON CONFLICT (name) DO UPDATE SET claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until
        WHERE wf_duties.ran_for < @p1 AND (wf_duties.claimed_until IS NULL OR wf_duties.claimed_until <= @p5)
        """;

    private const string Ran =
        """
        INSERT INTO wf_duties (name, ran_for) VALUES (@p0, @p1)
        ON CONFLICT (name) DO UPDATE SET ran_for = excluded.ran_for, claimed_by = NULL, claimed_until = NULL WHERE wf_duties.ran_for < excluded.ran_for
        """;

    public async ValueTask<DateTimeOffset?> LastAsync(string name, CancellationToken cancellationToken = default)
    {
        var found = await sql.QueryAsync(
            "SELECT ran_for FROM wf_duties WHERE name = @p0", static (row, dialect) => dialect.ReadTime(row, 0), cancellationToken, name);
        return found.Count == 0 ? null : found[0];
    }

    public async ValueTask<bool> ClaimAsync(DutyClaim claim, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return await sql.ExecuteAsync(
            Claim, cancellationToken, claim.Name, claim.ScheduledFor, claim.Node, claim.Until, DateTimeOffset.UnixEpoch, clock.GetUtcNow()) == 1;
    }

    public async ValueTask KeepAsync(string name, string node, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        await sql.ExecuteAsync("UPDATE wf_duties SET claimed_until = @p2 WHERE name = @p0 AND claimed_by = @p1", cancellationToken, name, node, until);

    public async ValueTask RanAsync(string name, DateTimeOffset scheduledFor, CancellationToken cancellationToken = default) =>
        await sql.ExecuteAsync(Ran, cancellationToken, name, scheduledFor);
}
