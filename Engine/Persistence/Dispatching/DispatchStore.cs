using System.Data.Common;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Runtime.Dispatching;

namespace SmartFactory.Engine.Persistence.Dispatching;

internal sealed class DispatchStore(EngineCommands sql, TimeProvider clock) : IDispatchStore
{
    private const string Insert =
        "INSERT INTO wf_dispatches (kind, payload, instance_id, created_at, not_before, attempts) VALUES (@p0, @p1, @p2, @p3, @p3, 0)";

    // One statement takes the row: it is done and gone in the same commit, or still there.
    private const string Take =
        "DELETE FROM wf_dispatches WHERE id = (SELECT id FROM wf_dispatches WHERE id = @p0 AND parked_at IS NULL{0}) "
        + "RETURNING id, kind, payload, instance_id, attempts, created_at";

    private readonly string _take = Take.Replace("{0}", sql.Dialect.SkipLocked, StringComparison.Ordinal);

    public async ValueTask EnqueueAsync(string kind, JsonObject payload, string? instanceId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(payload);
        await sql.ExecuteAsync(Insert, cancellationToken, kind, payload.ToJsonString(), instanceId, clock.GetUtcNow());
    }

    public async ValueTask<IReadOnlyList<long>> PendingAsync(int limit, string? exceptKind = null, CancellationToken cancellationToken = default) =>
        await sql.QueryAsync(
            "SELECT id FROM wf_dispatches WHERE not_before <= @p0 AND parked_at IS NULL AND kind <> @p2 ORDER BY not_before, id LIMIT @p1",
            static (row, _) => row.GetInt64(0),
            cancellationToken,
            clock.GetUtcNow(),
            limit,
            exceptKind ?? "");

    public async ValueTask<IReadOnlyList<Dispatch>> PeekAsync(string kind, int limit, CancellationToken cancellationToken = default) =>
        await sql.QueryAsync(
            "SELECT id, kind, payload, instance_id, attempts, created_at FROM wf_dispatches WHERE not_before <= @p0 AND parked_at IS NULL AND kind = @p1 ORDER BY not_before, id LIMIT @p2",
            Read,
            cancellationToken,
            clock.GetUtcNow(),
            kind,
            limit);

    public ValueTask<Dispatch?> TakeAsync(long id, CancellationToken cancellationToken = default) =>
        sql.FindAsync(_take, Read, cancellationToken, id);

    public async ValueTask FailedAsync(long id, string error, DateTimeOffset? retryAt, CancellationToken cancellationToken = default)
    {
        if (retryAt is { } next)
        {
            await sql.ExecuteAsync(
                "UPDATE wf_dispatches SET attempts = attempts + 1, last_error = @p1, not_before = @p2 WHERE id = @p0", cancellationToken, id, error, next);
        }
        else
        {
            await sql.ExecuteAsync(
                "UPDATE wf_dispatches SET attempts = attempts + 1, last_error = @p1, parked_at = @p2 WHERE id = @p0", cancellationToken, id, error, clock.GetUtcNow());
        }
    }

    public async ValueTask<DateTimeOffset?> NextAsync(CancellationToken cancellationToken = default)
    {
        var found = await sql.QueryAsync(
            "SELECT not_before FROM wf_dispatches WHERE parked_at IS NULL ORDER BY not_before, id LIMIT 1",
            static (row, dialect) => dialect.ReadTime(row, 0),
            cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    private static Dispatch Read(DbDataReader row, SqlDialect dialect) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.Json(2)!.AsObject(),
        row.Text(3),
        row.GetInt32(4),
        dialect.ReadTime(row, 5));
}
