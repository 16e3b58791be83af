using System.Data.Common;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Persistence.Timers;

internal sealed class TimerStore(EngineCommands sql, TimeProvider clock) : ITimerStore, ITimerQueue
{
    private const string Pending = "fired_at IS NULL AND parked_at IS NULL";

    private const string Insert =
        "INSERT INTO wf_timers (id, kind, due_at, wake_at, instance_id, bookmark_id, subject, payload, attempts) VALUES (@p0, @p1, @p2, @p2, @p3, @p4, @p5, @p6, 0)";

    // One statement claims: two nodes cannot both find fired_at empty, and one that holds the row is stepped over.
    private const string Take =
        "UPDATE wf_timers SET fired_at = @p1 WHERE id = (SELECT id FROM wf_timers WHERE id = @p0 AND wake_at <= @p1 AND " + Pending + "{0}) "
        + "RETURNING id, kind, due_at, instance_id, bookmark_id, subject, payload";

    private readonly string _take = Take.Replace("{0}", sql.Dialect.SkipLocked, StringComparison.Ordinal);

    public async ValueTask ArmAsync(WorkflowTimer timer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(timer);
        await sql.ExecuteAsync(
            Insert, cancellationToken, timer.Id, timer.Kind, timer.DueAt, timer.InstanceId, timer.BookmarkId, timer.Subject, timer.Payload?.ToJsonString());
    }

    public async ValueTask<IReadOnlyList<WorkflowTimer>> FindAwaitedAsync(string instanceId, CancellationToken cancellationToken = default) =>
        await sql.QueryAsync(
            "SELECT id, kind, due_at, instance_id, bookmark_id, subject, payload FROM wf_timers "
            + "WHERE bookmark_id IN (SELECT id FROM wf_bookmarks WHERE instance_id = @p0) AND " + Pending + " ORDER BY due_at, id",
            Read,
            cancellationToken,
            instanceId);

    public async ValueTask DisarmBySubjectAsync(string subject, CancellationToken cancellationToken = default) =>
        await sql.ExecuteAsync("DELETE FROM wf_timers WHERE subject = @p0 AND " + Pending, cancellationToken, subject);

    public async ValueTask DisarmByBookmarksAsync(IReadOnlyList<string> bookmarkIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bookmarkIds);
        foreach (var id in bookmarkIds)
        {
            await sql.ExecuteAsync("DELETE FROM wf_timers WHERE bookmark_id = @p0 AND " + Pending, cancellationToken, id);
        }
    }

    public async ValueTask<IReadOnlyList<string>> DueAsync(int limit, CancellationToken cancellationToken = default) =>
        await sql.QueryAsync(
            "SELECT id FROM wf_timers WHERE wake_at <= @p0 AND " + Pending + " ORDER BY wake_at, id LIMIT @p1",
            static (row, _) => row.GetString(0),
            cancellationToken,
            clock.GetUtcNow(),
            limit);

    public ValueTask<WorkflowTimer?> TakeAsync(string id, CancellationToken cancellationToken = default) =>
        sql.FindAsync(_take, Read, cancellationToken, id, clock.GetUtcNow());

    public async ValueTask FailedAsync(string id, string error, DateTimeOffset? retryAt, CancellationToken cancellationToken = default)
    {
        if (retryAt is { } next)
        {
            await sql.ExecuteAsync(
                "UPDATE wf_timers SET attempts = attempts + 1, last_error = @p1, wake_at = @p2 WHERE id = @p0", cancellationToken, id, error, next);
        }
        else
        {
            await sql.ExecuteAsync(
                "UPDATE wf_timers SET attempts = attempts + 1, last_error = @p1, parked_at = @p2 WHERE id = @p0", cancellationToken, id, error, clock.GetUtcNow());
        }
    }

    public async ValueTask<int> AttemptsAsync(string id, CancellationToken cancellationToken = default)
    {
        var found = await sql.QueryAsync("SELECT attempts FROM wf_timers WHERE id = @p0", static (row, _) => row.GetInt32(0), cancellationToken, id);
        return found.Count == 0 ? 0 : found[0];
    }

    public async ValueTask<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken = default)
    {
        var found = await sql.QueryAsync(
            "SELECT wake_at FROM wf_timers WHERE " + Pending + " ORDER BY wake_at, id LIMIT 1",
            static (row, dialect) => dialect.ReadTime(row, 0),
            cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    private static WorkflowTimer Read(DbDataReader row, SqlDialect dialect) => new(
        Id: row.GetString(0),
        Kind: row.GetString(1),
        DueAt: dialect.ReadTime(row, 2),
        InstanceId: row.Text(3),
        BookmarkId: row.Text(4),
        Subject: row.Text(5),
        Payload: row.Json(6));
}
