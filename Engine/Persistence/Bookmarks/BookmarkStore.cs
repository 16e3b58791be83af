using System.Data.Common;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Engine.Persistence.Bookmarks;

internal sealed class BookmarkStore(EngineCommands sql) : IBookmarkStore
{
    private const string Select =
        "SELECT id, name, hash, payload, instance_id, activity_id, activity_node_id, activity_instance_id, created_at, callback_method_name, correlation_id, "
        + "auto_burn, auto_complete FROM wf_bookmarks WHERE ";

    private const string Insert =
        "INSERT INTO wf_bookmarks (id, name, hash, payload, instance_id, activity_id, activity_node_id, activity_instance_id, created_at, callback_method_name, "
        + "correlation_id, auto_burn, auto_complete) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)";

    // The order decides which waiting case hears an event first: it must be the same on every run.
    private const string InOrder = " ORDER BY created_at, id";

    public ValueTask<Bookmark?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        sql.FindAsync(Select + "id = @p0", Read, cancellationToken, id);

    public async ValueTask<IReadOnlyList<Bookmark>> FindByHashAsync(string hash, string? correlationId, CancellationToken cancellationToken = default) =>
        correlationId is null
            ? await sql.QueryAsync(Select + "hash = @p0" + InOrder, Read, cancellationToken, hash)
            : await sql.QueryAsync(Select + "hash = @p0 AND correlation_id = @p1" + InOrder, Read, cancellationToken, hash, correlationId);

    public async ValueTask<IReadOnlyList<Bookmark>> FindByInstanceAsync(string instanceId, CancellationToken cancellationToken = default) =>
        await sql.QueryAsync(Select + "instance_id = @p0" + InOrder, Read, cancellationToken, instanceId);

    public async ValueTask CorrelateAsync(string instanceId, string? correlationId, CancellationToken cancellationToken = default) =>
        await sql.ExecuteAsync("UPDATE wf_bookmarks SET correlation_id = @p1 WHERE instance_id = @p0", cancellationToken, instanceId, correlationId);

    public async ValueTask ApplyAsync(IReadOnlyList<Bookmark> created, IReadOnlyList<string> removedIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(created);
        ArgumentNullException.ThrowIfNull(removedIds);
        foreach (var id in removedIds)
        {
            await sql.ExecuteAsync("DELETE FROM wf_bookmarks WHERE id = @p0", cancellationToken, id);
        }

        foreach (var bookmark in created)
        {
            await sql.ExecuteAsync(
                Insert,
                cancellationToken,
                bookmark.Id,
                bookmark.Name,
                bookmark.Hash,
                bookmark.Payload?.ToJsonString(),
                bookmark.InstanceId,
                bookmark.ActivityId,
                bookmark.ActivityNodeId,
                bookmark.ActivityInstanceId,
                bookmark.CreatedAt,
                bookmark.CallbackMethodName,
                bookmark.CorrelationId,
                bookmark.AutoBurn,
                bookmark.AutoComplete);
        }
    }

    private static Bookmark Read(DbDataReader row, SqlDialect dialect) => new(
        Id: row.GetString(0),
        Name: row.GetString(1),
        Hash: row.GetString(2),
        Payload: row.Json(3),
        InstanceId: row.GetString(4),
        ActivityId: row.GetString(5),
        ActivityNodeId: row.GetString(6),
        ActivityInstanceId: row.GetString(7),
        CreatedAt: dialect.ReadTime(row, 8),
        CallbackMethodName: row.Text(9),
        CorrelationId: row.Text(10),
        AutoBurn: row.GetBoolean(11),
        AutoComplete: row.GetBoolean(12));
}
