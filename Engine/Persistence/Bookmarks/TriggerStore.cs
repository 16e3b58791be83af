using System.Data.Common;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Engine.Persistence.Bookmarks;

internal sealed class TriggerStore(EngineCommands sql) : ITriggerStore
{
    private const string Select =
        "SELECT id, definition_id, definition_version_id, name, hash, payload, activity_id, due_at FROM wf_triggers WHERE ";

    private const string Insert =
        "INSERT INTO wf_triggers (id, definition_id, definition_version_id, name, hash, payload, activity_id, due_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)";

    public async ValueTask<IReadOnlyList<Trigger>> FindByHashAsync(string hash, CancellationToken cancellationToken = default) =>
        await sql.QueryAsync(Select + "hash = @p0 ORDER BY id", Read, cancellationToken, hash);

    public async ValueTask<IReadOnlyList<Trigger>> FindByDefinitionAsync(string definitionId, CancellationToken cancellationToken = default) =>
        await sql.QueryAsync(Select + "definition_id = @p0 ORDER BY id", Read, cancellationToken, definitionId);

    public ValueTask<Trigger?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        sql.FindAsync(Select + "id = @p0", Read, cancellationToken, id);

    public async ValueTask ReplaceAsync(string definitionId, IReadOnlyList<Trigger> triggers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(triggers);
        await sql.ExecuteAsync("DELETE FROM wf_triggers WHERE definition_id = @p0", cancellationToken, definitionId);
        foreach (var trigger in triggers)
        {
            await sql.ExecuteAsync(
                Insert,
                cancellationToken,
                trigger.Id,
                trigger.DefinitionId,
                trigger.DefinitionVersionId,
                trigger.Name,
                trigger.Hash,
                trigger.Payload?.ToJsonString(),
                trigger.ActivityId,
                trigger.DueAt);
        }
    }

    private static Trigger Read(DbDataReader row, SqlDialect dialect) => new(
        Id: row.GetString(0),
        DefinitionId: row.GetString(1),
        DefinitionVersionId: row.GetString(2),
        Name: row.GetString(3),
        Hash: row.GetString(4),
        Payload: row.Json(5),
        ActivityId: row.GetString(6),
        DueAt: row.MaybeTime(dialect, 7));
}
